# The Homebrew formula. What a release fills in stands between @ signs, in the three lines below, and `packaging/homebrew.sh` fills it.
class Dedere < Formula
  desc "Tells whether a person's presence in a state triggers an obligation to arrest"
  url "@ARCHIVE@"
  version "@VERSION@"
  sha256 "@SHA256@"
  license all_of: [{ any_of: ["MIT", "Apache-2.0"] }, "CC-BY-4.0"]

  depends_on "rust" => :build

  def install
    system "cargo", "install", *std_cargo_args, "--all-features"
    (buildpath/"man").mkpath
    system bin/"dedere", "man", buildpath/"man"
    man1.install Dir["man/*.1"]
    generate_completions_from_executable(bin/"dedere", "completions")
    doc.install "THIRD-PARTY.md", "docs", "examples"
    pkgshare.install "schema"
  end

  test do
    answer = shell_output("#{bin}/dedere check putin mongolia --date 2024-09-02 --quiet")
    assert_equal "obliged", answer.strip
    assert_equal "dedere #{version}", shell_output("#{bin}/dedere --version").strip
  end
end

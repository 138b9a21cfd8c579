"""Asks `dedere mcp` with a client library of the protocol: `client.py PROGRAM`. Run by packaging/test-mcp.sh.

Exit code 0 where each tool gives what its command prints, and a wrong name an error.
"""

import asyncio
import json
import os
import subprocess
import sys

from jsonschema import Draft202012Validator
from mcp import Client, ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

TODAY = ["--today", "2026-11-24"]
CLAIMS = open("examples/claims/mongolia-explainer.yaml", encoding="utf-8").read()
VISIT = {"person": "putin", "state": "mongolia", "date": "2024-09-02"}

# Each tool, what it is asked, and what is typed for the same.
QUESTIONS = [
    ("check", VISIT, ["check", "putin", "mongolia", "--date", "2024-09-02"]),
    ("obligations", {"state": "mongolia", "date": "2024-09-02"}, ["obligations", "--state", "mongolia", "--date", "2024-09-02"]),
    ("timeline", {"person": "putin", "state": "armenia"}, ["timeline", "putin", "armenia"]),
    ("person", {"person": "putin"}, ["person", "putin"]),
    ("state", {"state": "Монголия"}, ["state", "Монголия"]),
    ("explain", {"id": "R1"}, ["explain", "R1"]),
    ("verify", {"claims": CLAIMS, "all": True}, ["verify", "--all"]),
]
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in ("DEDERE_DATA", "SOURCE_DATE_EPOCH", "GITHUB_ACTIONS")}
ENVIRONMENT["NO_COLOR"] = "1"


def typed(program: str, words: list, claims: str) -> str:
    """What the command prints."""
    said = subprocess.run([program, *TODAY, *words], input=claims, capture_output=True, text=True, env=ENVIRONMENT, check=False)
    return said.stdout


async def asked(program: str) -> None:
    """One talk, from the greeting to the end."""
    server = StdioServerParameters(command=program, args=["mcp", *TODAY], env=ENVIRONMENT)
    async with stdio_client(server) as (reads, writes), ClientSession(reads, writes) as session:
        greeted = await session.initialize()
        assert greeted.server_info.name == "dedere", greeted
        tools = {tool.name: tool for tool in (await session.list_tools()).tools}
        assert list(tools) == [tool for tool, _, _ in QUESTIONS], list(tools)
        for name, arguments, words in QUESTIONS:
            schema = tools[name].input_schema
            Draft202012Validator.check_schema(schema)
            Draft202012Validator(schema).validate(arguments)
            result = await session.call_tool(name, arguments)
            claims = arguments.get("claims", "")
            assert not result.is_error, result
            assert [part.type for part in result.content] == ["text"], result
            assert result.content[0].text == typed(program, words, claims), (name, result.content[0].text)
            assert result.structured_content == json.loads(typed(program, [*words, "--format", "json"], claims)), name
            print(f"{name}: its page and its JSON, as `dedere {' '.join(words)}` prints them")
        wrong = await session.call_tool("check", {**VISIT, "person": "putni"})
        assert wrong.is_error and "did you mean" in wrong.content[0].text, wrong
        assert wrong.structured_content["code"] == "unknown-person", wrong
        print(wrong.content[0].text, end="")


async def asked_without_a_greeting(program: str) -> None:
    """The same visit, by the newest form of the protocol, in which every request says all that a greeting said."""
    async with Client(StdioServerParameters(command=program, args=["mcp", *TODAY], env=ENVIRONMENT)) as client:
        result = await client.call_tool("check", VISIT)
        assert not result.is_error and result.structured_content["answer"] == "obliged", result


if __name__ == "__main__":
    asyncio.run(asyncio.wait_for(asked(sys.argv[1]), 120))
    asyncio.run(asyncio.wait_for(asked_without_a_greeting(sys.argv[1]), 60))
    print("a client library of the protocol gets from every tool what its command prints")

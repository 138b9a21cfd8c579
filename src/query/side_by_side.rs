//! Work whose parts do not wait for each other, on all cores. The one place that starts threads.
//!
//! A machine may allow no thread at all, in a container with few processes or little memory. The work is then done on the thread that
//! asks: later, and the same.

use std::sync::OnceLock;
use std::thread;

use rayon::{ThreadPool, ThreadPoolBuilder, prelude::*};

/// No more threads than this: the record is so small that more of them would only wait for each other.
const MOST: usize = 16;

/// Does work in which rayon may take parts side by side.
pub fn side_by_side<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    static POOL: OnceLock<Option<ThreadPool>> = OnceLock::new();
    on(POOL.get_or_init(|| pool(threads(std::env::var("RAYON_NUM_THREADS").ok().as_deref()))).as_ref(), work)
}

/// Does the same with each of many items, in their order.
pub fn each<T: Send, U: Send>(items: Vec<T>, work: impl Fn(T) -> U + Send + Sync) -> Vec<U> {
    side_by_side(|| items.into_par_iter().map(work).collect())
}

/// How many threads are wanted: as many as typed, or else one a core.
fn threads(typed: Option<&str>) -> usize {
    let typed = typed.and_then(|typed| typed.trim().parse().ok()).filter(|threads| *threads > 0);
    typed.unwrap_or_else(|| thread::available_parallelism().map_or(1, usize::from)).min(MOST)
}

/// So many threads; none where one is enough, or where they cannot be had.
fn pool(threads: usize) -> Option<ThreadPool> {
    let pool = ThreadPoolBuilder::new().num_threads(threads);
    if threads > 1 { pool.build().ok() } else { None }
}

fn on<T: Send>(pool: Option<&ThreadPool>, work: impl FnOnce() -> T + Send) -> T {
    match pool {
        Some(pool) => pool.install(work),
        None => {
            // Makes this thread the only one of a pool, and starts none. It stays so: a second time changes nothing.
            std::mem::forget(ThreadPoolBuilder::new().num_threads(1).use_current_thread().build());
            work()
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    #[test]
    fn work_is_done_where_no_thread_can_be_started() {
        let refused = ThreadPoolBuilder::new().num_threads(4).spawn_handler(|_| Err(io::Error::other("no thread"))).build();
        assert!(refused.is_err());
        let sum = || (0..10_000_u64).into_par_iter().map(|number| number * 2).sum::<u64>();
        let here = thread::current().id();
        for _ in 0..3 {
            let (sum, all_here) = on(None, || (sum(), (0..1000).into_par_iter().all(|_| thread::current().id() == here)));
            assert_eq!((sum, all_here), (99_990_000, true));
        }
        assert_eq!(side_by_side(sum), 99_990_000);
    }

    #[test]
    fn no_number_that_is_typed_starts_more_threads_than_are_of_use() {
        for (typed, wanted) in [("5000", MOST), ("20000", MOST), ("1", 1), (" 3 ", 3)] {
            assert_eq!(threads(Some(typed)), wanted, "{typed}");
        }
        for typed in [None, Some("0"), Some("many"), Some("-1"), Some("")] {
            assert!((1..=MOST).contains(&threads(typed)), "{typed:?}");
        }
        assert!(pool(1).is_none());
    }
}

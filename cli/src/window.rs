//! [`run`]: work done by several threads, its results taken in order.

use std::collections::VecDeque;
use std::io;
use std::num::NonZeroUsize;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// What the one who takes results says of going on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Next {
    GoOn,
    Stop,
}

/// Draws from `items`, does `job` on each and hands the results to `take` in the
/// order drawn.
///
/// There is no thread that only reads or only writes: each of `threads` draws,
/// works and hands over, so one thread is one thread, and two do twice as much.
/// At most `4 × threads` items are between drawing and taking: memory is bounded
/// however long the list.
pub(crate) fn run<I, S, D>(
    threads: NonZeroUsize,
    items: impl Iterator<Item = I> + Send,
    start: impl Fn() -> S + Sync,
    job: impl Fn(&mut S, I) -> D + Sync,
    take: impl FnMut(D) -> io::Result<Next> + Send,
) -> io::Result<()>
where
    I: Send,
    D: Send,
{
    let window = 4 * threads.get();
    let drawer = Mutex::new(Drawer { items, count: 0 });
    let taker =
        Mutex::new(Taker { due: 0, waiting: VecDeque::new(), take, stopped: false, error: None });
    let moved = Condvar::new();
    let work = || {
        let mut state = start();
        loop {
            let mut from = lock(&drawer);
            let index = from.count;
            let full = |to: &mut Taker<_, _>| !to.stopped && index >= to.due + window;
            let to = moved.wait_while(lock(&taker), full).unwrap_or_else(PoisonError::into_inner);
            let stopped = to.stopped;
            drop(to);
            let item = if stopped { None } else { from.items.next() };
            from.count += 1;
            drop(from);
            let Some(item) = item else { return };
            let done = job(&mut state, item);
            lock(&taker).put(index, done);
            moved.notify_all();
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..threads.get() {
            scope.spawn(work);
        }
        work();
    });
    let taker = taker.into_inner().unwrap_or_else(PoisonError::into_inner);
    taker.error.map_or(Ok(()), Err)
}

/// Where items come from, and how many came.
struct Drawer<I> {
    items: I,
    count: usize,
}

/// Where results go: those that came too early wait.
struct Taker<D, F> {
    /// The index of the result taken next.
    due: usize,
    /// Results from there on.
    waiting: VecDeque<Option<D>>,
    take: F,
    stopped: bool,
    error: Option<io::Error>,
}

impl<D, F: FnMut(D) -> io::Result<Next>> Taker<D, F> {
    fn put(&mut self, index: usize, done: D) {
        let at = index - self.due;
        while self.waiting.len() <= at {
            self.waiting.push_back(None);
        }
        self.waiting[at] = Some(done);
        while !self.stopped
            && let Some(Some(_)) = self.waiting.front()
        {
            let Some(Some(done)) = self.waiting.pop_front() else { break };
            self.due += 1;
            match (self.take)(done) {
                Ok(Next::GoOn) => {}
                Ok(Next::Stop) => self.stopped = true,
                Err(error) => {
                    self.stopped = true;
                    self.error = Some(error);
                }
            }
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    const FOUR: NonZeroUsize = NonZeroUsize::new(4).unwrap();

    #[test]
    fn order_is_kept_and_the_window_holds() {
        let open = AtomicUsize::new(0);
        let most = AtomicUsize::new(0);
        let items = (0..1000).inspect(|_| {
            most.fetch_max(open.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
        });
        let mut taken = Vec::new();
        run(
            FOUR,
            items,
            || (),
            |(), item| {
                // Every seventh is slow: the others run ahead, but not far.
                if item % 7 == 0 {
                    std::thread::yield_now();
                }
                item
            },
            |item| {
                open.fetch_sub(1, Ordering::SeqCst);
                taken.push(item);
                Ok(Next::GoOn)
            },
        )
        .unwrap();
        assert_eq!(taken, (0..1000).collect::<Vec<_>>());
        assert!(most.load(Ordering::SeqCst) <= 16, "{most:?} were open");
    }

    #[test]
    fn stopping_and_errors_end_an_endless_list() {
        let mut taken = 0;
        let stop = |_| {
            taken += 1;
            Ok(if taken == 10 { Next::Stop } else { Next::GoOn })
        };
        run(FOUR, 0.., || (), |(), item: u64| item, stop).unwrap();
        assert_eq!(taken, 10);
        let fail = |_| Err(io::ErrorKind::BrokenPipe.into());
        let error = run(FOUR, 0.., || (), |(), item: u64| item, fail).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe);
    }
}

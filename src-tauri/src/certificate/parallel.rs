//! Work on many things at once, in order.

use std::num::NonZero;
use std::thread;

/// Applies `work` to every item on as many threads as the machine has, and returns the results in order.
pub fn in_parallel<T: Send, R: Send>(items: Vec<T>, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    in_parallel_with(items, || (), |(), item| work(item))
}

/// The same, where every thread first prepares something of its own.
pub fn in_parallel_with<T: Send, R: Send, S>(
    items: Vec<T>,
    prepare: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, T) -> R + Sync,
) -> Vec<R> {
    let run = |share: Vec<T>| {
        let mut own = prepare();
        share.into_iter().map(|item| work(&mut own, item)).collect::<Vec<R>>()
    };
    in_shares(items, run).into_iter().flatten().collect()
}

/// Gives every thread one share of the items, in order, and returns what it makes of the whole share.
pub fn in_shares<T: Send, R: Send>(items: Vec<T>, work: impl Fn(Vec<T>) -> R + Sync) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(8);
    let share = items.len().div_ceil(threads).max(8);
    let mut shares = Vec::with_capacity(threads);
    let mut items = items.into_iter();
    loop {
        let next: Vec<T> = items.by_ref().take(share).collect();
        if next.is_empty() {
            break;
        }
        shares.push(next);
    }
    let Some(last) = shares.pop() else {
        return Vec::new();
    };
    thread::scope(|scope| {
        let started: Vec<_> = shares.into_iter().map(|share| scope.spawn(|| work(share))).collect();
        let tail = work(last);
        let mut results = Vec::new();
        for thread in started {
            match thread.join() {
                Ok(part) => results.push(part),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        results.push(tail);
        results
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        for count in [0, 1, 7, 8, 9, 100] {
            let expected: Vec<usize> = (0..count).map(|n| n * 2).collect();
            assert_eq!(in_parallel((0..count).collect(), |n: usize| n * 2), expected);
        }
    }
}

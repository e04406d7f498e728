//! Judges of entries, shared out evenly.

use std::collections::VecDeque;

/// An entry to share out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Task {
    /// Judges who may score it, by index.
    pub may: Vec<usize>,
    /// Judges who have begun and so keep it; all of them may.
    pub keeps: Vec<usize>,
}

/// An entry that too few judges may score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooFew {
    /// Which.
    pub task: usize,
    /// How many may.
    pub count: usize,
}

/// Gives every entry `per_entry` judges, so that the loads are as even as they can be. Nobody loses an entry that they have begun: an entry
/// with more of those keeps them all. `elsewhere` is what each judge has to do besides; who has less there gets the odd entry. The same
/// input gives the same answer.
pub fn share(tasks: &[Task], elsewhere: &[usize], per_entry: usize) -> Result<Vec<Vec<usize>>, TooFew> {
    if let Some((task, short)) = tasks.iter().enumerate().find(|(_, task)| task.may.len() < per_entry) {
        return Err(TooFew { task, count: short.may.len() });
    }
    let mut chosen: Vec<_> = tasks.iter().map(|task| task.keeps.clone()).collect();
    let mut loads = vec![0_usize; elsewhere.len()];
    for judge in chosen.iter().flatten() {
        loads[*judge] += 1;
    }
    // Those with the least choice choose first.
    let mut order: Vec<_> = (0..tasks.len()).collect();
    order.sort_by_key(|task| tasks[*task].may.len());
    for task in order {
        while chosen[task].len() < per_entry {
            let free = tasks[task].may.iter().copied().filter(|judge| !chosen[task].contains(judge));
            let Some(judge) = free.min_by_key(|judge| (loads[*judge], elsewhere[*judge], *judge)) else { break };
            chosen[task].push(judge);
            loads[judge] += 1;
        }
    }
    while let Some(path) = relief(tasks, &chosen, &loads) {
        for (task, from, to) in path {
            chosen[task].retain(|judge| *judge != from);
            chosen[task].push(to);
            loads[from] -= 1;
            loads[to] += 1;
        }
    }
    for judges in &mut chosen {
        judges.sort_unstable();
    }
    Ok(chosen)
}

/// A chain of entries, each handed on from one judge to the next, that takes one entry from a judge and gives one to somebody who has at
/// least two fewer.
fn relief(tasks: &[Task], chosen: &[Vec<usize>], loads: &[usize]) -> Option<Vec<(usize, usize, usize)>> {
    let mut busiest: Vec<_> = (0..loads.len()).collect();
    busiest.sort_by_key(|judge| (std::cmp::Reverse(loads[*judge]), *judge));
    busiest.into_iter().find_map(|start| {
        let mut came: Vec<Option<(usize, usize)>> = vec![None; loads.len()];
        let mut queue = VecDeque::from([start]);
        while let Some(from) = queue.pop_front() {
            if loads[from] + 2 <= loads[start] {
                return Some(back(&came, start, from));
            }
            let held = tasks.iter().zip(chosen).enumerate();
            let held = held.filter(|(_, (task, judges))| judges.contains(&from) && !task.keeps.contains(&from));
            for (index, (task, judges)) in held {
                for to in task.may.iter().filter(|to| !judges.contains(to)) {
                    if *to != start && came[*to].is_none() {
                        came[*to] = Some((index, from));
                        queue.push_back(*to);
                    }
                }
            }
        }
        None
    })
}

fn back(came: &[Option<(usize, usize)>], start: usize, end: usize) -> Vec<(usize, usize, usize)> {
    let mut path = Vec::new();
    let mut to = end;
    while let Some((task, from)) = came[to].filter(|_| to != start) {
        path.push((task, from, to));
        to = from;
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn free(judges: usize) -> Task {
        Task { may: (0..judges).collect(), keeps: Vec::new() }
    }

    fn loads(shared: &[Vec<usize>], judges: usize) -> Vec<usize> {
        (0..judges).map(|judge| shared.iter().filter(|entry| entry.contains(&judge)).count()).collect()
    }

    #[test]
    fn an_entry_with_too_few_judges_is_named() {
        let tasks = [free(3), Task { may: vec![1], keeps: Vec::new() }];
        assert_eq!(share(&tasks, &[0; 3], 2), Err(TooFew { task: 1, count: 1 }));
    }

    #[test]
    fn who_has_begun_keeps_the_entry() {
        let kept = |keeps: Vec<usize>| Task { keeps, ..free(3) };
        let shared = share(&[kept(vec![2]), kept(vec![2]), kept(vec![0, 1, 2])], &[0; 3], 2).unwrap();
        assert!(shared[0].contains(&2) && shared[1].contains(&2));
        assert_eq!(shared[2], [0, 1, 2], "more have begun than are asked for");
    }

    #[test]
    fn who_has_less_to_do_elsewhere_gets_the_odd_entry() {
        assert_eq!(share(&[free(3)], &[5, 0, 4], 1), Ok(vec![vec![1]]));
    }

    #[test]
    fn a_chain_of_hands_evens_out_what_a_single_exchange_cannot() {
        let may = |may: &[usize]| Task { may: may.to_vec(), keeps: Vec::new() };
        // Given out one after another: 3, 2 and 0. Judge 0 is relieved by judge 1, who hands the first entry on to judge 2.
        let tasks = [may(&[1, 2]), may(&[0, 1]), may(&[0, 1]), may(&[0, 1]), may(&[0, 1])];
        assert_eq!(loads(&share(&tasks, &[0; 3], 1).unwrap(), 3), [2, 2, 1]);
    }

    proptest! {
        #[test]
        fn every_entry_gets_exactly_as_many_judges_and_loads_differ_by_at_most_one(
            entries in 0_usize..60, judges in 1_usize..9, wanted in 1_usize..9, elsewhere in prop::collection::vec(0_usize..9, 9)
        ) {
            let per_entry = wanted.min(judges);
            let shared = share(&vec![free(judges); entries], &elsewhere[..judges], per_entry).unwrap();
            prop_assert!(shared.iter().all(|entry| entry.len() == per_entry));
            let loads = loads(&shared, judges);
            prop_assert!(loads.iter().max().unwrap() - loads.iter().min().unwrap() <= 1, "{loads:?}");
        }

        #[test]
        fn nobody_gets_an_entry_that_they_may_not_score(
            tasks in prop::collection::vec(prop::collection::btree_set(0_usize..6, 2..=6), 0..20)
        ) {
            let tasks: Vec<_> = tasks.into_iter().map(|may| Task { may: may.into_iter().collect(), keeps: Vec::new() }).collect();
            let shared = share(&tasks, &[0; 6], 2).unwrap();
            for (task, judges) in tasks.iter().zip(&shared) {
                prop_assert_eq!(judges.len(), 2);
                prop_assert!(judges.iter().all(|judge| task.may.contains(judge)));
            }
        }
    }
}

//! The graph that `requires` draws: circles in it, found without recursion.

use super::TopicIx;

/// Circles, their topics in order, the first repeated at the end. Each topic is in one at most: where several
/// share one, the first that is found is told.
pub(super) fn cycles(requires: &[&[TopicIx]]) -> Vec<Vec<TopicIx>> {
    let mut state = vec![State::New; requires.len()];
    let mut found = Vec::new();
    for start in 0..requires.len() {
        walk(start, requires, &mut state, &mut found);
    }
    found
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    New,
    Open,
    Closed,
}

fn walk(start: usize, requires: &[&[TopicIx]], state: &mut [State], found: &mut Vec<Vec<TopicIx>>) {
    if state[start] != State::New {
        return;
    }
    state[start] = State::Open;
    let mut path = vec![(start, 0)];
    while let Some((topic, edge)) = path.last_mut() {
        let Some(next) = requires[*topic].get(*edge).map(|ix| ix.index()) else {
            state[*topic] = State::Closed;
            path.pop();
            continue;
        };
        *edge += 1;
        match state[next] {
            State::New => {
                state[next] = State::Open;
                path.push((next, 0));
            }
            State::Open => {
                let from = path.iter().position(|(topic, _)| *topic == next).unwrap_or(0);
                let circle: Vec<usize> = path.drain(from..).map(|(topic, _)| topic).collect();
                for topic in &circle {
                    state[*topic] = State::Closed;
                }
                found.push(circle.into_iter().chain([next]).map(TopicIx::from_index).collect());
            }
            State::Closed => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{TopicIx, cycles};

    fn circles(edges: &[Vec<usize>]) -> Vec<Vec<usize>> {
        let edges: Vec<Vec<TopicIx>> =
            edges.iter().map(|to| to.iter().map(|ix| TopicIx::from_index(*ix)).collect()).collect();
        let edges: Vec<&[TopicIx]> = edges.iter().map(Vec::as_slice).collect();
        cycles(&edges).iter().map(|circle| circle.iter().map(|ix| ix.index()).collect()).collect()
    }

    #[test]
    fn a_circle_is_named_whole_and_once() {
        assert_eq!(circles(&[vec![1], vec![2], vec![0], vec![0]]), [[0, 1, 2, 0]]);
    }

    #[test]
    fn where_all_require_one_another_one_circle_is_named() {
        assert_eq!(circles(&[vec![1, 2], vec![0, 2], vec![0, 1]]), [[0, 1, 0]]);
    }

    #[test]
    fn a_diamond_is_no_circle() {
        assert!(circles(&[vec![1, 2], vec![3], vec![3], vec![]]).is_empty());
    }

    #[test]
    fn a_chain_of_ten_thousand_does_not_overflow() {
        let chain: Vec<Vec<usize>> = (1..=10_000).map(|n| if n < 10_000 { vec![n] } else { Vec::new() }).collect();
        assert!(circles(&chain).is_empty());
    }
}

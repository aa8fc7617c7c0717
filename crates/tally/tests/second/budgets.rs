//! Budgets, voter by voter. Costs in units of the currency; a ballot lists options with points.

use tally::election::{Completion, Fraction, Utility};

use super::{first, whole};

type Ballot = Vec<(usize, u64)>;

fn points(ballots: &[Ballot], option: usize) -> u64 {
    ballots.iter().flatten().filter(|(other, _)| *other == option).map(|(_, points)| points).sum()
}

fn voters(ballots: &[Ballot], option: usize) -> u64 {
    ballots.iter().flatten().filter(|(other, _)| *other == option).count() as u64
}

fn spent(costs: &[u64], options: &[usize]) -> u64 {
    options.iter().map(|option| costs[*option]).sum()
}

pub fn greedy(costs: &[u64], budget: u64, ballots: &[Ballot]) -> Vec<usize> {
    fill(costs, budget, Vec::new(), &|option| points(ballots, option))
}

fn fill(costs: &[u64], budget: u64, mut winners: Vec<usize>, votes: &dyn Fn(usize) -> u64) -> Vec<usize> {
    let mut left: Vec<usize> = (0..costs.len()).filter(|option| votes(*option) > 0 && !winners.contains(option)).collect();
    while let Some(most) = left.iter().map(|option| votes(*option)).max() {
        let next = first(left.iter().copied().filter(|option| votes(*option) == most).collect());
        left.retain(|option| *option != next);
        if spent(costs, &winners) + costs[next] <= budget {
            winners.push(next);
        }
    }
    winners
}

pub fn equal_shares(costs: &[u64], budget: u64, ballots: &[Ballot], utility: Utility, completion: Completion) -> Vec<usize> {
    let people = ballots.len() as u64;
    let run = |raised: u64| one_run(costs, &(&Fraction::new(budget, people) + &whole(raised)), ballots, utility);
    let wanted = |option: &usize| voters(ballots, *option) > 0 && (costs[*option] > 0 || utility == Utility::Score);
    let all: Vec<usize> = (0..costs.len()).filter(wanted).collect();
    let mut winners = run(0);
    let mut raised = 0;
    while matches!(completion, Completion::Add1 | Completion::Add1e) && winners.len() < all.len() {
        let missing = all.iter().filter(|option| !winners.contains(option));
        let fits = missing.into_iter().any(|option| spent(costs, &winners) + costs[*option] <= budget);
        if completion == Completion::Add1e && !fits {
            break;
        }
        raised += 1;
        let next = run(raised);
        if spent(costs, &next) > budget {
            break;
        }
        winners = next;
    }
    if completion == Completion::Greedy {
        let votes = |option| if utility == Utility::Cost { voters(ballots, option) } else { points(ballots, option) };
        winners = fill(costs, budget, winners, &votes);
    }
    winners
}

fn one_run(costs: &[u64], share: &Fraction, ballots: &[Ballot], utility: Utility) -> Vec<usize> {
    let worth = |option: usize, points: u64| if utility == Utility::Cost { costs[option] } else { points };
    let mut money = vec![share.clone(); ballots.len()];
    let free = |option: &usize| costs[*option] == 0 && utility == Utility::Score && voters(ballots, *option) > 0;
    let mut winners: Vec<usize> = (0..costs.len()).filter(free).collect();
    loop {
        let mut best: Option<(Fraction, Vec<usize>)> = None;
        for option in (0..costs.len()).filter(|option| costs[*option] > 0 && !winners.contains(option)) {
            let worth_of =
                |ballot: &Ballot| ballot.iter().find(|(other, _)| *other == option).map(|(_, points)| worth(option, *points));
            let supporters: Vec<(Fraction, u64)> =
                money.iter().zip(ballots).filter_map(|(money, ballot)| Some((money.clone(), worth_of(ballot)?))).collect();
            let Some(rate) = rate(costs[option], supporters) else { continue };
            match &mut best {
                Some((least, equals)) if *least == rate => equals.push(option),
                Some((least, _)) if *least < rate => {}
                _ => best = Some((rate, vec![option])),
            }
        }
        let Some((rate, equals)) = best else { return winners };
        let winner = first(equals);
        winners.push(winner);
        for (money, ballot) in money.iter_mut().zip(ballots) {
            if let Some((_, points)) = ballot.iter().find(|(option, _)| *option == winner) {
                let price = &rate * &whole(worth(winner, *points));
                *money = if price < *money { &*money - &price } else { Fraction::zero() };
            }
        }
    }
}

/// What a unit of worth costs: the poorest for their worth give all they have.
fn rate(cost: u64, mut supporters: Vec<(Fraction, u64)>) -> Option<Fraction> {
    supporters.sort_by_key(|(money, worth)| money.over(*worth));
    let mut missing = whole(cost);
    let mut worth: u64 = supporters.iter().map(|(_, worth)| worth).sum();
    for (money, own) in supporters {
        let rate = missing.over(worth);
        if &rate * &whole(own) <= money {
            return Some(rate);
        }
        missing = &missing - &money;
        worth -= own;
    }
    None
}

pub fn phragmen(costs: &[u64], budget: u64, ballots: &[Ballot]) -> Vec<usize> {
    let mut loads = vec![Fraction::zero(); ballots.len()];
    let mut winners: Vec<usize> = Vec::new();
    let names = |ballot: &Ballot, option: usize| ballot.iter().any(|(other, _)| *other == option);
    loop {
        let is_open = |option: &usize| voters(ballots, *option) > 0 && costs[*option] <= budget && !winners.contains(option);
        let load = |option: usize| {
            let carried = loads.iter().zip(ballots).filter(|(_, ballot)| names(ballot, option)).map(|(load, _)| load);
            carried.fold(whole(costs[option]), |sum, load| &sum + load).over(voters(ballots, option))
        };
        let open: Vec<(usize, Fraction)> = (0..costs.len()).filter(is_open).map(|option| (option, load(option))).collect();
        let Some(least) = open.iter().map(|(_, load)| load).min() else { return winners };
        let equals: Vec<usize> = open.iter().filter(|(_, load)| load == least).map(|(option, _)| *option).collect();
        if equals.iter().any(|option| spent(costs, &winners) + costs[*option] > budget) {
            return winners;
        }
        let (winner, least) = (first(equals), least.clone());
        winners.push(winner);
        loads.iter_mut().zip(ballots).filter(|(_, ballot)| names(ballot, winner)).for_each(|(load, _)| *load = least.clone());
    }
}

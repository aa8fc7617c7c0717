//! Whether an order tells anything: Spearman's rank correlation, and how large it gets by chance.

/// Ranks from 1; equal values share the middle of their places.
fn ranks(values: &[i64]) -> Vec<f64> {
    let rank = |value: &i64| {
        let (below, same) = (values.iter().filter(|v| *v < value).count(), values.iter().filter(|v| *v == value).count());
        #[expect(clippy::cast_precision_loss, reason = "a few hundred")]
        let rank = below as f64 + (same as f64 + 1.0) / 2.0;
        rank
    };
    values.iter().map(rank).collect()
}

/// Spearman's rank correlation between values and the order in which they stand.
pub fn correlation(values: &[i64]) -> f64 {
    let places: Vec<i64> = (0..).take(values.len()).collect();
    let (xs, ys) = (ranks(&places), ranks(values));
    let mean = |of: &[f64]| of.iter().sum::<f64>() / of.iter().map(|_| 1.0).sum::<f64>();
    let (mx, my) = (mean(&xs), mean(&ys));
    let sum = |f: &dyn Fn(f64, f64) -> f64| xs.iter().zip(&ys).map(|(x, y)| f(x - mx, y - my)).sum::<f64>();
    sum(&|x, y| x * y) / (sum(&|x, _| x * x) * sum(&|_, y| y * y)).sqrt()
}

/// Where every order is equally likely, the coefficient has the mean 0 and the variance 1 / (n - 1) (Hotelling and Pabst 1936; Kendall,
/// Rank Correlation Methods). Four standard deviations: chance alone gets there once in 16,000 times.
pub fn bound(count: usize) -> f64 {
    let n = u32::try_from(count).expect("few");
    4.0 / f64::from(n - 1).sqrt()
}

#[test]
fn vi21_an_order_that_is_that_of_arrival_would_be_noticed() {
    let (came, back): (Vec<i64>, Vec<i64>) = ((0..240).collect(), (0..240).rev().collect());
    assert!((correlation(&came) - 1.0).abs() < 1e-9 && (correlation(&back) + 1.0).abs() < 1e-9);
    let slightly: Vec<i64> = (0..240).map(|n| if n % 2 == 0 { n } else { (n * 97) % 240 }).collect();
    assert!(correlation(&slightly) > bound(240), "half of them in order: {}", correlation(&slightly));
}

//! A page of a longer list: its rows, and how many there are in all.

/// One page. Pages count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    pub rows: Vec<T>,
    /// All rows of the list, not only of this page.
    pub total: i64,
    pub number: i64,
    /// Rows on a full page.
    pub size: i64,
}

impl<T> Page<T> {
    /// How many pages there are; an empty list has one.
    pub fn pages(&self) -> i64 {
        (self.total + self.size - 1).div_euclid(self.size).max(1)
    }
}

/// The first row of a page. What is typed into an address is clamped, so that no number can overflow.
pub fn offset(number: i64, size: i64) -> i64 {
    (number.clamp(1, 1_000_000) - 1) * size
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_count_from_one_whatever_is_typed() {
        let page = |total| Page::<()> { rows: Vec::new(), total, number: 1, size: 25 };
        assert_eq!([0, 1, 25, 26].map(|total| page(total).pages()), [1, 1, 1, 2]);
        assert_eq!([i64::MIN, 0, 1, 2].map(|number| offset(number, 25)), [0, 0, 0, 25]);
    }
}

//! Which measures a reader of the roadmap wants to see.

use crate::measures::Measure;
use crate::strategy::words::{Horizon, Status};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub horizon: Option<Horizon>,
    /// `None`: all but the rejected, which nobody plans any more.
    pub status: Option<Status>,
}

impl Filter {
    pub fn keeps(&self, measure: &Measure) -> bool {
        let status = self.status.map_or(measure.status != Status::Rejected, |status| measure.status == status);
        status && self.horizon.is_none_or(|horizon| measure.horizon == horizon)
    }
}

//! Who may read what when, and how records add up.

use super::*;

const ANNA: AccountId = AccountId(uuid::Uuid::from_u128(1));
const BEN: AccountId = AccountId(uuid::Uuid::from_u128(2));
const CARLA: AccountId = AccountId(uuid::Uuid::from_u128(3));

fn empty() -> Batch {
    Batch {
        consultation_id: ConsultationId(uuid::Uuid::nil()),
        number: 1,
        label: "Rathaus".into(),
        sheet_count: 2,
        first_by: None,
        first_done_at: None,
        second_by: None,
        second_done_at: None,
        signed_by: None,
        signed_at: None,
        record: None,
        discarded_at: None,
        created_at: Instant(0),
        first_entered: 0,
        second_entered: 0,
        differences: 0,
        slips: 0,
    }
}

#[test]
fn whoever_read_first_never_reads_second() {
    assert_eq!(empty().reading_of(ANNA), Ok(Reading::First));
    let begun = Batch { first_by: Some(ANNA), ..empty() };
    assert_eq!(begun.reading_of(ANNA), Ok(Reading::First));
    assert_eq!(begun.reading_of(BEN), Err(Error::Conflict("reading_taken")));
    let read = Batch { first_done_at: Some(Instant(1)), ..begun };
    assert_eq!(read.reading_of(ANNA), Ok(Reading::First));
    assert_eq!(read.check_open(Reading::First), Err(Error::Conflict("reading_done")));
    assert_eq!(read.reading_of(BEN), Ok(Reading::Second));
    let both = Batch { second_by: Some(BEN), second_done_at: Some(Instant(2)), differences: 1, ..read };
    assert_eq!((both.state(), both.check_open(Reading::First)), (State::Differs, Ok(())));
    assert_eq!(both.reading_of(CARLA), Err(Error::Conflict("reading_taken")));
    let signed = Batch { signed_by: Some(CARLA), signed_at: Some(Instant(3)), ..both };
    assert_eq!(signed.check_open(Reading::Second), Err(Error::Conflict("batch_signed")));
}

#[test]
fn records_add_up_reason_by_reason() {
    let sheets = [
        Entry::Valid("1=1".into()),
        Entry::Invalid(InvalidReason::Signed),
        Entry::Invalid(InvalidReason::Empty),
        Entry::Invalid(InvalidReason::Signed),
    ];
    let record = Record::of(sheets.iter());
    assert_eq!(record, Record { valid: 1, invalid: vec![(InvalidReason::Empty, 1), (InvalidReason::Signed, 2)] });
    let more = Record { valid: 4, invalid: vec![(InvalidReason::Other, 1), (InvalidReason::Signed, 1)] };
    let sum = record.and(&more);
    assert_eq!((sum.valid, sum.invalid_count()), (5, 5));
    assert_eq!(sum.invalid[1], (InvalidReason::Signed, 3));
}

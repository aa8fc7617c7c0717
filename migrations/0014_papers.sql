-- Ballots on paper: read twice by two people, compared, countersigned. See domain::papers.

-- A pile of sheets. Its number is its name in the audit log, so it stays when the pile is discarded. Who reads is set by the first sheet
-- that somebody enters; an erased account leaves an id that leads to nobody, so that two people stay two.
CREATE TABLE paper_batch (
    municipality_id UUID NOT NULL,
    consultation_id UUID NOT NULL,
    number BIGINT NOT NULL,
    label TEXT NOT NULL,
    sheet_count BIGINT NOT NULL CHECK (sheet_count > 0),
    first_by UUID,
    first_done_at BIGINT,
    second_by UUID,
    second_done_at BIGINT,
    signed_by UUID,
    signed_at BIGINT,
    -- domain::papers::Record as JSON: what the pile adds to the count, since it was countersigned.
    record TEXT,
    discarded_at BIGINT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, consultation_id, number),
    FOREIGN KEY (municipality_id, consultation_id) REFERENCES consultation (municipality_id, id),
    CHECK (second_by IS NULL OR second_by <> first_by),
    CHECK (signed_by IS NULL OR (signed_by <> first_by AND signed_by <> second_by)),
    CHECK ((signed_at IS NULL) = (record IS NULL))
);

-- What somebody read on a sheet: marks as in `ballot`, or why it is no valid ballot. Deleted at closing, when the sheets go into the box.
CREATE TABLE paper_entry (
    municipality_id UUID NOT NULL,
    consultation_id UUID NOT NULL,
    number BIGINT NOT NULL,
    reading BIGINT NOT NULL CHECK (reading IN (1, 2)),
    sheet BIGINT NOT NULL,
    marks TEXT,
    invalid_reason TEXT CHECK (invalid_reason IN ('empty', 'unclear', 'too_many', 'signed', 'other')),
    PRIMARY KEY (municipality_id, consultation_id, number, reading, sheet),
    FOREIGN KEY (municipality_id, consultation_id, number) REFERENCES paper_batch (municipality_id, consultation_id, number),
    CHECK ((marks IS NULL) <> (invalid_reason IS NULL))
);

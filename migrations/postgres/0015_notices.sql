-- Whose ballot was cast or changed and who was not told yet: the mail is written from this, some minutes later, of what is true then. In
-- confidential votes only; nothing of it is left when the vote is counted.
CREATE TABLE ballot_notice (
    municipality_id UUID NOT NULL,
    consultation_id UUID NOT NULL,
    account_id UUID NOT NULL,
    revision BIGINT NOT NULL,
    -- From then on the mail is written.
    due_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, consultation_id, account_id)
);

-- Votes that run already.
INSERT INTO job (id, municipality_id, kind, payload, priority, run_at)
SELECT gen_random_uuid(), v.municipality_id, 'confirm_ballots', '"' || v.consultation_id || '"', 1, 0
FROM vote v JOIN consultation c ON c.municipality_id = v.municipality_id AND c.id = v.consultation_id
WHERE v.sealed IS NOT NULL AND c.closed_at IS NULL;

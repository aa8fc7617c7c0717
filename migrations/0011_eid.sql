-- Somebody is on the way to the provider of electronic identities and back: at most one attempt for each account, for ten minutes, used
-- once. What the browser carries (state), what binds the answer (nonce) and the code (PKCE verifier) are computed from the installation's
-- key and this id, so nothing of them is stored. Of the identity itself nothing stands here: see `identity_proof.source`.
CREATE TABLE eid_attempt (
    municipality_id UUID NOT NULL,
    account_id UUID NOT NULL,
    id UUID NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, account_id),
    FOREIGN KEY (municipality_id, account_id) REFERENCES account (municipality_id, id) ON DELETE CASCADE
);
CREATE INDEX eid_attempt_ends ON eid_attempt (ends_at);

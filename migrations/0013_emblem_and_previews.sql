-- The picture in the head of every page, drawn anew by the program from what an administrator sent: one row for each size.
CREATE TABLE emblem (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    -- Pixels high that it is for.
    size BIGINT NOT NULL,
    width BIGINT NOT NULL,
    -- Changes with the content; part of the address, so that browsers may keep it for good.
    version TEXT NOT NULL,
    png BYTEA NOT NULL,
    PRIMARY KEY (municipality_id, size)
);

-- A link by which somebody without an account reads one draft. What it says is computed from the installation's key and this id.
CREATE TABLE preview (
    municipality_id UUID NOT NULL,
    consultation_id UUID NOT NULL,
    id UUID NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, consultation_id),
    UNIQUE (municipality_id, id),
    FOREIGN KEY (municipality_id, consultation_id) REFERENCES consultation (municipality_id, id)
);
CREATE INDEX preview_ends ON preview (ends_at);

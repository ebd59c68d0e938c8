-- Data cuts: what researchers ask about. The rows lie in files that never change; here stands what they are. ADR-0020.
-- Locks: new tables only.
CREATE TABLE data_cut (
    cut_id      uuid        NOT NULL,                     -- in the order in which they were asked for
    state       text        NOT NULL,                     -- WAITING, READY, FAILED
    asked_at    timestamptz NOT NULL,
    asked_by    text        NOT NULL,
    nightly_of  date,                                     -- the day (UTC) whose nightly cut it is; NULL: asked for by somebody
    taken_at    timestamptz,                              -- the moment that it shows
    taken_on    date,                                     -- the day by which windows were closed or not
    outcomes    bigint,                                   -- {rows}, one for each goal and time point
    times       bigint,                                   -- {rows}, one for each goal on a measure of time
    files       jsonb,                                    -- [{"name", "bytes", "sha256"}]
    failure     text,
    CONSTRAINT data_cut_pk PRIMARY KEY (cut_id),
    CONSTRAINT data_cut_nightly_uk UNIQUE (nightly_of),
    CONSTRAINT data_cut_state_ck CHECK (CASE state WHEN 'READY' THEN num_nonnulls(taken_at, taken_on, outcomes, times, files) = 5
                                                   WHEN 'FAILED' THEN failure IS NOT NULL
                                                   ELSE state = 'WAITING' END)
);
CREATE INDEX data_cut_waiting_ix ON data_cut (cut_id) WHERE state = 'WAITING';
GRANT SELECT ON data_cut TO candor_service, candor_research, candor_steward;
GRANT INSERT, UPDATE ON data_cut TO candor_service;
GRANT INSERT ON data_cut TO candor_steward;

-- Answers as they were first given: who cites one finds the same bytes again. Aggregates, suppressed; nobody's record.
CREATE TABLE cut_answer (
    cut_id      uuid        NOT NULL,
    answer_id   text        NOT NULL,                     -- SHA-256 of cut, method, minimum cell and question, 64 hexadecimal digits
    question    jsonb       NOT NULL,
    answered_at timestamptz NOT NULL,
    answer      bytea       NOT NULL,                     -- JSON, UTF-8
    CONSTRAINT cut_answer_pk PRIMARY KEY (answer_id),
    CONSTRAINT cut_answer_cut_fk FOREIGN KEY (cut_id) REFERENCES data_cut (cut_id)
);
GRANT SELECT, INSERT ON cut_answer TO candor_research;
GRANT SELECT ON cut_answer TO candor_service, candor_steward;

-- A link by which a person answers for one visit, without a token. Locks: submission, to change a constraint that every row
-- meets already; otherwise new tables and rows only.
ALTER TABLE submission DROP CONSTRAINT submission_channel_ck,
    ADD CONSTRAINT submission_channel_ck CHECK (channel IN ('REST', 'FHIR', 'CSV', 'LINK'));

CREATE TABLE visit_link (
    clinic_id     uuid        NOT NULL,
    link_id       uuid        NOT NULL,
    treatment_id  uuid        NOT NULL,
    horizon_days  integer     NOT NULL,                   -- d; which visit of the treatment
    secret_hash   bytea       NOT NULL,                   -- SHA-256 of what the link alone knows
    language      text        NOT NULL,                   -- BCP 47, of the page
    expires_at    timestamptz NOT NULL,
    answers       jsonb       NOT NULL DEFAULT '{}',      -- {"item": "answer"}, as they came
    follow_up_id  uuid,                                   -- what they were recorded as
    sent_by       text,                                   -- PATIENT: all was answered and sent; CLINIC: it took over a part
    revoked       boolean     NOT NULL DEFAULT false,
    version       integer     NOT NULL,
    recorded_at   timestamptz NOT NULL,
    recorded_by   text        NOT NULL,
    CONSTRAINT visit_link_pk PRIMARY KEY (clinic_id, link_id),
    CONSTRAINT visit_link_treatment_fk FOREIGN KEY (clinic_id, treatment_id) REFERENCES treatment,
    CONSTRAINT visit_link_follow_up_fk FOREIGN KEY (clinic_id, follow_up_id) REFERENCES follow_up,
    CONSTRAINT visit_link_horizon_ck CHECK (horizon_days > 0),
    CONSTRAINT visit_link_sent_ck CHECK (sent_by IN ('PATIENT', 'CLINIC') AND (sent_by IS NULL) = (follow_up_id IS NULL))
);
CREATE INDEX visit_link_treatment_ix ON visit_link (clinic_id, treatment_id, link_id);
CALL make_clinical('visit_link', 'link_id');
DROP TRIGGER record_version ON visit_link;
CREATE TRIGGER record_version BEFORE INSERT OR UPDATE ON visit_link
    FOR EACH ROW EXECUTE FUNCTION record_version('link_id', 'answered, sent or revoked');

SELECT set_config('candor.actor', 'catalogue seed', true), set_config('candor.reason', 'seed of the catalogues', true);
INSERT INTO instrument (instrument_id, name, subscales, population, items, item_scale, reported_range, recall_period,
                        scoring_rule, missing_rule, ships_item_text, item_text_permission, licence, typical_time_points,
                        verified, citation)
VALUES ('satisfaction', 'Satisfaction with the treatment', NULL, 'any', '1', '1-5', '1-5', 'since treatment', 'single', NULL,
        true, 'yes (own wording)', 'free', '6 wk; 3, 6, 12, 24 mo', true, 'Registry definition');
INSERT INTO measure (measure_id, instrument_id, name, goal_domains, kind, minimum, maximum, step, rounding, higher_is_better,
                     unit, verified, citation, note)
VALUES ('satisfaction', 'satisfaction', 'Satisfaction with the treatment, 5 is best', '{quality-of-life}', 'SCORE', 1, 5, 1,
        'NONE', true, '{score}', true, 'Registry definition', 'since treatment, so a baseline has no meaning');
INSERT INTO checked_element (record_type, element, unit) VALUES ('score', 'satisfaction', '{score}');

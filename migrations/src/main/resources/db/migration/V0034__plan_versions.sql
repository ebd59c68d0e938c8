-- Plans in versions that stewards record, what they ask for besides goals, and treatments that change to a newer one.
-- ADR-0014. Locks: the tables of plans for a moment; otherwise new tables only.
SELECT set_config('candor.actor', 'catalogue seed', true), set_config('candor.reason', 'yearly follow-up to ten years', true);

ALTER TABLE follow_up_time_point ADD COLUMN also_measures text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN follow_up_time_point.also_measures IS 'Measures it asks for besides those of the goals of the treatment.';

-- The ladder: by which channel somebody who has not answered is asked next, and when.
CREATE TABLE follow_up_contact_step (
    plan_id   text    NOT NULL,
    step      integer NOT NULL,
    channel   text    NOT NULL,
    from_due  integer NOT NULL,
    CONSTRAINT follow_up_contact_step_pk PRIMARY KEY (plan_id, step),
    CONSTRAINT follow_up_contact_step_plan_fk FOREIGN KEY (plan_id) REFERENCES follow_up_plan (plan_id),
    CONSTRAINT follow_up_contact_step_ck CHECK (step BETWEEN 1 AND 20),
    CONSTRAINT follow_up_contact_step_channel_ck CHECK (channel IN ('ELECTRONIC', 'CALL', 'LETTER'))
);
COMMENT ON COLUMN follow_up_contact_step.from_due IS 'Days (d) from the day a visit is meant for; negative: before it.';
CALL make_readable('follow_up_contact_step');
GRANT INSERT ON follow_up_contact_step TO candor_steward;

INSERT INTO follow_up_plan (plan_id, name, plan_version, baseline_opens, baseline_closes, ends_at_repeat, verified, citation, note)
SELECT plan_id || '-2', name, 2, baseline_opens, baseline_closes, true, verified, citation,
       'yearly to 10 years; ends where the same site is treated again for the same goal'
  FROM follow_up_plan WHERE plan_id IN ('orthopaedic', 'transplant') AND plan_version = 1;

INSERT INTO follow_up_time_point (plan_id, horizon_days, label, window_opens, window_closes)
SELECT plan_id || '-2', horizon_days, label, window_opens, window_closes
  FROM follow_up_time_point WHERE plan_id IN ('orthopaedic', 'transplant')
 UNION ALL
-- A year is 365 days, as in the horizons before; windows meet half way, rounded down.
SELECT plan_id, 365 * year, year || ' years', (365 * (year - 1) + 365 * year) / 2 + 1, (365 * year + 365 * (year + 1)) / 2
  FROM generate_series(6, 10) AS year CROSS JOIN (VALUES ('orthopaedic-2'), ('transplant-2')) AS plan (plan_id);

INSERT INTO follow_up_contact_step (plan_id, step, channel, from_due)
SELECT plan_id, step, channel, from_due
  FROM follow_up_plan
 CROSS JOIN (VALUES (1, 'ELECTRONIC', -7), (2, 'ELECTRONIC', 3), (3, 'CALL', 7), (4, 'CALL', 14), (5, 'LETTER', 21))
    AS ladder (step, channel, from_due);

-- Which plan a treatment follows from a day on; before the first of its rows that of the treatment.
CREATE TABLE plan_change (
    clinic_id      uuid        NOT NULL,
    plan_change_id uuid        NOT NULL,
    treatment_id   uuid        NOT NULL,
    plan_id        text        NOT NULL,
    from_day       date        NOT NULL,
    version        integer     NOT NULL,
    recorded_at    timestamptz NOT NULL,
    recorded_by    text        NOT NULL,
    CONSTRAINT plan_change_pk PRIMARY KEY (clinic_id, plan_change_id),
    CONSTRAINT plan_change_once_uk UNIQUE (clinic_id, treatment_id, from_day),
    CONSTRAINT plan_change_treatment_fk FOREIGN KEY (clinic_id, treatment_id) REFERENCES treatment,
    CONSTRAINT plan_change_plan_fk FOREIGN KEY (plan_id) REFERENCES follow_up_plan (plan_id)
);
CALL make_clinical('plan_change', 'plan_change_id');
REVOKE UPDATE ON plan_change FROM candor_service;

-- Failure sets and follow-up plans. Locks: new tables only.
-- Which events fail a goal, and when follow-up is due, are data: a registry setting, not code.

SELECT set_config('candor.actor', 'catalogue seed', true), set_config('candor.reason', 'seed of the catalogues', true);

CREATE TABLE failure_set (
    failure_set  text    NOT NULL,
    name         text    NOT NULL,
    verified     boolean NOT NULL,
    citation     text    NOT NULL,
    note         text,
    CONSTRAINT failure_set_pk PRIMARY KEY (failure_set),
    CONSTRAINT failure_set_citation_ck CHECK (citation <> '')
);
COMMENT ON TABLE failure_set IS 'Events that fail a goal whatever its score says.';
CALL make_stewarded('failure_set', 'failure_set');

CREATE TABLE failure_event (
    failure_set      text     NOT NULL,
    event_kind       text     NOT NULL,
    minimum_grade    smallint,
    serious_related  boolean  NOT NULL DEFAULT false,
    failure_reason   text     NOT NULL,
    reason_list      text     NOT NULL GENERATED ALWAYS AS ('failure_reason') STORED,
    CONSTRAINT failure_event_pk PRIMARY KEY (failure_set, event_kind),
    CONSTRAINT failure_event_set_fk FOREIGN KEY (failure_set) REFERENCES failure_set (failure_set),
    CONSTRAINT failure_event_kind_fk FOREIGN KEY (event_kind) REFERENCES clinical_event_kind (event_kind),
    CONSTRAINT failure_event_reason_fk FOREIGN KEY (reason_list, failure_reason) REFERENCES code (list, code)
);
COMMENT ON COLUMN failure_event.minimum_grade IS 'Only events of this grade or higher; NULL: any grade.';
COMMENT ON COLUMN failure_event.serious_related IS 'Only events that are serious and whose relatedness counts as related.';
CALL make_readable('failure_event');

INSERT INTO failure_set (failure_set, name, verified, citation, note) VALUES
    ('orthopaedic', 'Joints, tendons, spine', true, 'Registry definition after OMERACT-OARSI practice and joint registries', 'death is DIED, neither failure nor success'),
    ('transplant', 'Haematopoietic transplant', true, 'Graft failure: PMC11161398; relapse and death: CIBMTR Form 2450', 'death is in the set: a transplant goal fails with it'),
    ('general', 'Any other treatment', true, 'Registry definition', 'death is DIED, neither failure nor success');

INSERT INTO failure_event (failure_set, event_kind, serious_related, failure_reason) VALUES
    ('orthopaedic', 'conversion-to-surgery', false, 'conversion-arthroplasty'),
    ('orthopaedic', 'repeat-treatment', false, 're-treatment'),
    ('orthopaedic', 'adverse-event', true, 'sae'),
    ('transplant', 'primary-graft-failure', false, 'primary-graft-failure'),
    ('transplant', 'secondary-graft-failure', false, 'secondary-graft-failure'),
    ('transplant', 'relapse', false, 'relapse'),
    ('transplant', 'repeat-treatment', false, 're-treatment'),
    ('transplant', 'adverse-event', true, 'sae'),
    ('transplant', 'death', false, 'nrm'),
    ('general', 'repeat-treatment', false, 're-treatment'),
    ('general', 'adverse-event', true, 'sae');

-- A plan never changes once treatments follow it: a new version is a row of its own.
CREATE TABLE follow_up_plan (
    plan_id          text    NOT NULL,
    name             text    NOT NULL,
    plan_version     integer NOT NULL,
    baseline_opens   integer NOT NULL,
    baseline_closes  integer NOT NULL,
    verified         boolean NOT NULL,
    citation         text    NOT NULL,
    note             text,
    CONSTRAINT follow_up_plan_pk PRIMARY KEY (plan_id),
    CONSTRAINT follow_up_plan_version_uk UNIQUE (name, plan_version),
    CONSTRAINT follow_up_plan_id_ck CHECK (plan_id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    CONSTRAINT follow_up_plan_baseline_ck CHECK (baseline_opens <= baseline_closes AND baseline_closes <= 0),
    CONSTRAINT follow_up_plan_citation_ck CHECK (citation <> '')
);
COMMENT ON COLUMN follow_up_plan.baseline_opens IS 'First day of the baseline window, days (d) from treatment, negative before it.';
COMMENT ON COLUMN follow_up_plan.baseline_closes IS 'Last day of the baseline window, days (d) from treatment.';
CALL make_stewarded('follow_up_plan', 'plan_id');
REVOKE UPDATE ON follow_up_plan FROM candor_steward;

CREATE TABLE follow_up_time_point (
    plan_id        text    NOT NULL,
    horizon_days   integer NOT NULL,
    label          text    NOT NULL,
    window_opens   integer NOT NULL,
    window_closes  integer NOT NULL,
    CONSTRAINT follow_up_time_point_pk PRIMARY KEY (plan_id, horizon_days),
    CONSTRAINT follow_up_time_point_label_uk UNIQUE (plan_id, label),
    CONSTRAINT follow_up_time_point_plan_fk FOREIGN KEY (plan_id) REFERENCES follow_up_plan (plan_id),
    CONSTRAINT follow_up_time_point_window_ck CHECK (0 < window_opens AND window_opens <= horizon_days AND horizon_days <= window_closes)
);
COMMENT ON COLUMN follow_up_time_point.horizon_days IS 'Days (d) after treatment the follow-up is meant for.';
COMMENT ON COLUMN follow_up_time_point.window_opens IS 'First day (d) after treatment it may be done.';
COMMENT ON COLUMN follow_up_time_point.window_closes IS 'Last day (d) after treatment it may be done; the next window opens the day after.';
CALL make_readable('follow_up_time_point');
GRANT INSERT ON follow_up_time_point TO candor_steward;

-- Windows meet half way between neighbouring horizons, rounded down, so that every day after the first opening belongs to
-- one visit. The last window is as wide after its horizon as before it.
INSERT INTO follow_up_plan (plan_id, name, plan_version, baseline_opens, baseline_closes, verified, citation, note) VALUES
    ('orthopaedic', 'Orthopaedic', 1, -90, 0, true, 'CMS THA/TKA PRO-PM (baseline -90 to 0 days); NHS PROMs (6 months); windows are a registry setting', 'the CMS one-year window of 270 to 365 days lies inside that of 12 months but for its first days'),
    ('transplant', 'Haematopoietic transplant', 1, -90, 0, true, 'CIBMTR: day 100, 6 months, 1 year, then yearly; day 28 is a registry setting, as are the windows', 'engraftment and survival are followed day by day through events, not through visits');

INSERT INTO follow_up_time_point (plan_id, horizon_days, label, window_opens, window_closes) VALUES
    ('orthopaedic', 42, '6 weeks', 14, 66),
    ('orthopaedic', 91, '3 months', 67, 136),
    ('orthopaedic', 182, '6 months', 137, 273),
    ('orthopaedic', 365, '12 months', 274, 547),
    ('orthopaedic', 730, '24 months', 548, 912),
    ('orthopaedic', 1095, '3 years', 913, 1277),
    ('orthopaedic', 1460, '4 years', 1278, 1642),
    ('orthopaedic', 1825, '5 years', 1643, 2007),
    ('transplant', 28, 'day 28', 14, 64),
    ('transplant', 100, 'day 100', 65, 141),
    ('transplant', 182, '6 months', 142, 273),
    ('transplant', 365, '12 months', 274, 547),
    ('transplant', 730, '24 months', 548, 912),
    ('transplant', 1095, '3 years', 913, 1277),
    ('transplant', 1460, '4 years', 1278, 1642),
    ('transplant', 1825, '5 years', 1643, 2007);

-- What applies unless a program or a treatment says otherwise: a transplant goes by its product class, the rest by area.
CREATE TABLE follow_up_default (
    area         text,
    area_list    text    NOT NULL GENERATED ALWAYS AS ('condition_area') STORED,
    transplant   boolean NOT NULL,
    plan_id      text    NOT NULL,
    failure_set  text    NOT NULL,
    CONSTRAINT follow_up_default_uk UNIQUE NULLS NOT DISTINCT (area, transplant),
    CONSTRAINT follow_up_default_area_fk FOREIGN KEY (area_list, area) REFERENCES code (list, code),
    CONSTRAINT follow_up_default_plan_fk FOREIGN KEY (plan_id) REFERENCES follow_up_plan (plan_id),
    CONSTRAINT follow_up_default_failure_fk FOREIGN KEY (failure_set) REFERENCES failure_set (failure_set)
);
COMMENT ON TABLE follow_up_default IS 'The row with the area wins over the one without; area NULL: any other.';
CALL make_readable('follow_up_default');

INSERT INTO follow_up_default (area, transplant, plan_id, failure_set) VALUES
    (NULL, true, 'transplant', 'transplant'),
    ('orthopaedic', false, 'orthopaedic', 'orthopaedic'),
    ('gvhd', false, 'transplant', 'general'),
    (NULL, false, 'orthopaedic', 'general');

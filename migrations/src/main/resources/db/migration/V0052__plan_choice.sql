-- Which follow-up plan a treatment follows, by indication and goal: data that stewards add to. Locks: new objects only.
CREATE TABLE plan_choice (
    choice_id         text    NOT NULL,
    condition         text,
    goal_domain       text,
    from_day          date    NOT NULL,
    plan_id           text    NOT NULL,
    verified          boolean NOT NULL,
    citation          text    NOT NULL,
    note              text,
    condition_list    text    NOT NULL GENERATED ALWAYS AS ('condition') STORED,
    goal_domain_list  text    NOT NULL GENERATED ALWAYS AS ('goal_domain') STORED,
    CONSTRAINT plan_choice_pk PRIMARY KEY (choice_id),
    CONSTRAINT plan_choice_once_uk UNIQUE NULLS NOT DISTINCT (condition, goal_domain, from_day),
    CONSTRAINT plan_choice_id_ck CHECK (choice_id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    CONSTRAINT plan_choice_said_ck CHECK (num_nonnulls(condition, goal_domain) > 0),
    CONSTRAINT plan_choice_condition_fk FOREIGN KEY (condition_list, condition) REFERENCES code (list, code),
    CONSTRAINT plan_choice_goal_fk FOREIGN KEY (goal_domain_list, goal_domain) REFERENCES code (list, code),
    CONSTRAINT plan_choice_plan_fk FOREIGN KEY (plan_id) REFERENCES follow_up_plan (plan_id),
    CONSTRAINT plan_choice_citation_ck CHECK (citation <> '')
);
COMMENT ON TABLE plan_choice IS 'Wins over follow_up_default, and a program of the clinic wins over it.';
COMMENT ON COLUMN plan_choice.condition IS 'NULL: any.';
COMMENT ON COLUMN plan_choice.goal_domain IS 'NULL: any.';
COMMENT ON COLUMN plan_choice.from_day IS 'Treatments of this day and later follow it, until a later row says otherwise.';
CALL make_stewarded('plan_choice', 'choice_id');
-- A row never changes: treatments that were recorded under it would change their plan when they are corrected.
REVOKE UPDATE ON plan_choice FROM candor_steward;

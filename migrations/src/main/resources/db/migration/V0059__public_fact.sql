-- Public facts: what a data cut says of each condition, product class and measure, read without a token. Aggregates,
-- suppressed, made once by a cut; nobody's record. ADR-0022.
-- Locks: new tables only.
CREATE TABLE fact_edition (
    cut_id      uuid        NOT NULL,
    made_at     timestamptz NOT NULL,
    failure     text,                                     -- why there are no facts of this cut; NULL: there are
    CONSTRAINT fact_edition_pk PRIMARY KEY (cut_id),
    CONSTRAINT fact_edition_cut_fk FOREIGN KEY (cut_id) REFERENCES data_cut (cut_id)
);
GRANT SELECT ON fact_edition TO candor_service, candor_research, candor_steward;
GRANT INSERT ON fact_edition TO candor_service;

CREATE TABLE public_fact (
    cut_id        uuid  NOT NULL,
    condition     text  NOT NULL,
    product_class text  NOT NULL,
    measure_id    text  NOT NULL,
    fact_id       uuid  NOT NULL,                         -- in the order of condition, product class, measure
    numbers       jsonb NOT NULL,                         -- what the cut says; the evidence is looked up when it is read
    CONSTRAINT public_fact_pk PRIMARY KEY (cut_id, condition, product_class, measure_id),
    CONSTRAINT public_fact_id_uk UNIQUE (cut_id, fact_id),
    CONSTRAINT public_fact_edition_fk FOREIGN KEY (cut_id) REFERENCES fact_edition (cut_id)
);
GRANT SELECT ON public_fact TO candor_service, candor_research, candor_steward;
GRANT INSERT ON public_fact TO candor_service;

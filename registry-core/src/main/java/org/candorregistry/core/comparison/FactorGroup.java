package org.candorregistry.core.comparison;

/** Those of a cohort that have one value of a factor, named so that several factors can stand in one list. */
record FactorGroup(Factor factor, String value) {

    /** As {@link #toString} wrote it. */
    static FactorGroup parsed(String name) {
        int equals = name.indexOf('=');
        return new FactorGroup(Factor.valueOf(name.substring(0, equals)), name.substring(equals + 1));
    }

    Cohort of(Cohort whole) {
        return whole.with(factor, value);
    }

    @Override
    public String toString() {
        return factor + "=" + value;
    }
}

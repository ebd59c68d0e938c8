package org.candorregistry.api.demo.invented;

/**
 * A graft before it is described.
 *
 * @param source code list {@code cell_source}
 * @param relation code list {@code donor_relation}
 * @param hlaMatch code list {@code hla_match}
 */
record Graft(String source, String relation, String hlaMatch) {

    static final String MARROW = "bm-aspirate";
    static final String BLOOD = "pbsc";
    static final String CORD = "ucb";
    private static final String RELATED = "allogeneic-related";
    private static final String UNRELATED = "allogeneic-unrelated";

    static Graft of(Kind kind, boolean child, Chance chance) {
        boolean related = chance.happens(kind == Kind.SICKLE_CELL_DISEASE ? 0.6 : 0.45);
        if (!related && child && chance.happens(0.25)) {
            return new Graft(CORD, UNRELATED, chance.oneOf("7-of-8", "6-of-8", "6-of-8", "5-of-8"));
        }
        String source = chance.happens(child || kind == Kind.SICKLE_CELL_DISEASE ? 0.75 : 0.25) ? MARROW : BLOOD;
        if (related && kind == Kind.ACUTE_LEUKAEMIA && chance.happens(0.35)) {
            return new Graft(source, RELATED, "haplo");
        }
        return related
                ? new Graft(source, RELATED, "10-of-10")
                : new Graft(source, UNRELATED, chance.oneOf("10-of-10", "10-of-10", "10-of-10", "9-of-10"));
    }

    boolean isMatchedRelative() {
        return relation.equals(RELATED) && hlaMatch.equals("10-of-10");
    }

    boolean isRelated() {
        return relation.equals(RELATED);
    }

    boolean isCord() {
        return source.equals(CORD);
    }
}

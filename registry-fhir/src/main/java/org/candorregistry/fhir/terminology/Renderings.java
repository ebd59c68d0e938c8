package org.candorregistry.fhir.terminology;

import org.candorregistry.core.clinic.ClinicService;
import org.candorregistry.core.codelist.CodeLists;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Session;
import org.springframework.stereotype.Component;

/** Says how the present caller's records are to be rendered. */
@Component
public class Renderings {

    private final ClinicService clinics;
    private final CodeLists codes;

    Renderings(ClinicService clinics, CodeLists codes) {
        this.clinics = clinics;
        this.codes = codes;
    }

    /** For this request; a caller who acts for no clinic sees no record that it would matter for. */
    public Rendering now() {
        Caller caller = Session.caller();
        boolean synthetic =
                caller.role().actsForAClinic() && clinics.get(caller.clinic()).synthetic();
        return new Rendering(caller.clinic(), synthetic, new Concepts(codes::list));
    }
}

package org.candorregistry.api.demo;

import java.io.PrintStream;
import org.candorregistry.api.database.ConditionalOnEmbeddedDatabase;
import org.candorregistry.api.demo.HoldingsQuery.Holdings;
import org.candorregistry.api.security.TokenOrigin;
import org.candorregistry.api.settings.CandorSettings;
import org.candorregistry.core.clinic.Clinic;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last words of a start: what is there, and what to try. */
@Component
@ConditionalOnEmbeddedDatabase
class GettingStarted implements ApplicationListener<ApplicationReadyEvent> {

    private final DemoStart start;
    private final HoldingsQuery holdings;
    private final CandorSettings settings;
    private final TokenOrigin tokens;

    GettingStarted(DemoStart start, HoldingsQuery holdings, CandorSettings settings, TokenOrigin tokens) {
        this.start = start;
        this.holdings = holdings;
        this.settings = settings;
        this.tokens = tokens;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        Environment environment = ready.getApplicationContext().getEnvironment();
        String url = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        PrintStream out = System.out;
        out.print(start.demo().map(demo -> words(demo, url)).orElseGet(() -> wordsWithoutDemo(url)));
        out.flush();
    }

    private String words(LoadedDemo demo, String url) {
        Holdings all = demo.clinics().stream()
                .map(this::holdings)
                .reduce(Holdings::and)
                .orElseThrow();
        Tries tries = new Tries(url, demo.credentials().clinic());
        return """

                Candor is ready at %s

                It holds SYNTHETIC demonstration data, made up by a program; they say nothing about any treatment:
                %d clinics, %d providers, %d treatments, %d follow-ups.

                To try it, paste these lines into a shell.

                %s

                Its knees treated with marrow concentrate, after 12 months: best, typical and failure case:
                %s

                One treatment:
                %s

                Its patient over FHIR, as an EHR system reads it:
                %s

                %s
                What else there is: %s/v3/api-docs and the README.

                """.formatted(
                        url,
                        demo.clinics().size(),
                        all.providers(),
                        all.treatments(),
                        all.followUps(),
                        aToken(demo, tries),
                        tries.comparison(),
                        tries.treatment(all.treatmentId()),
                        tries.patient(all.subjectId()),
                        otherTokens(),
                        url);
    }

    private String aToken(LoadedDemo demo, Tries tries) {
        return tokens.own()
                ? "A token of one of the clinics, which holds for an hour:\n" + tries.token()
                : "A token of one of the clinics, issued by %s with the scope clinic-admin and the claim %s=%s:\nTOKEN=..."
                        .formatted(
                                tokens.issuer(),
                                tokens.clinicClaim(),
                                demo.clinics().get(0).id());
    }

    private String otherTokens() {
        return tokens.own()
                ? "Tokens for another clinic, a researcher, a steward and an EHR system: "
                        + settings.dataDirectory().resolve(DemoClients.FILE)
                : "Other tokens: docs/security.md";
    }

    private String wordsWithoutDemo(String url) {
        String entrance = tokens.own()
                ? "To enter, start with candor.tokens.steward-secret; see docs/configuration.md."
                : "Tokens come from " + tokens.issuer() + ".";
        return """

                Candor is ready at %s
                The demo was not loaded. %s

                """.formatted(url, entrance);
    }

    private Holdings holdings(Clinic clinic) {
        return Session.as(new Caller(Demo.ACTOR, Role.CLINIC_ADMIN, clinic.id()), holdings::ofClinic);
    }
}

package org.candorregistry.api.realdata;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;

/**
 * A registry of its own that was loaded with all three files over REST: the children and the knees at one clinic, the
 * adults with leukaemia at another, so that each clinic's own rows are one file.
 */
final class LoadedRegistry {

    private final RunningRegistry registry;
    private final List<String> children;
    private final List<String> leukaemia;
    private final List<String> knees;

    private LoadedRegistry() {
        List<CSVRecord> childrenRows = PatientFiles.children();
        List<CSVRecord> kneeRows = PatientFiles.knees();
        List<Patient> adults =
                PatientFiles.leukaemia().stream().map(LeukaemiaMapping::patient).toList();
        registry = RunningRegistry.with();
        Loading first = loading(Identity.CLINIC_ADMIN, Identity.CLINIC);
        children = first.load(
                "Children",
                IntStream.range(0, childrenRows.size())
                        .mapToObj(i -> ChildrenMapping.patient(childrenRows.get(i), i + 1))
                        .toList());
        leukaemia = loading(Identity.OTHER_CLINIC_ADMIN, Identity.OTHER_CLINIC).load("Leukaemia", adults);
        knees = first.load(
                "Knees",
                IntStream.range(0, kneeRows.size())
                        .mapToObj(i -> KneeMapping.patient(kneeRows.get(i), i + 1))
                        .toList());
        registry.cut();
    }

    /** Loaded once for all tests of this JVM; they are skipped where the files are absent. */
    static LoadedRegistry shared() {
        PatientFiles.children();
        PatientFiles.leukaemia();
        PatientFiles.knees();
        return Shared.LOADED;
    }

    /** Of the clinic that has the children and the knees. */
    Rest clinic() {
        return registry.as(Identity.CLINIC);
    }

    /** Of the clinic that has the adults with leukaemia. */
    Rest otherClinic() {
        return registry.as(Identity.OTHER_CLINIC);
    }

    /** The service itself, for callers of a test's own. */
    RunningRegistry registry() {
        return registry;
    }

    /** Addresses of the treatments, in the order of the file's rows. */
    List<String> children() {
        return children;
    }

    List<String> leukaemia() {
        return leukaemia;
    }

    List<String> knees() {
        return knees;
    }

    private Loading loading(Identity admin, Identity clinic) {
        String provider = registry.as(admin)
                .post("/api/v1/providers", "{\"name\": \"Not named in the file\", \"degree\": \"MD\"}")
                .location();
        return new Loading(registry.as(clinic), provider);
    }

    private static final class Shared {
        static final LoadedRegistry LOADED = new LoadedRegistry();
    }
}

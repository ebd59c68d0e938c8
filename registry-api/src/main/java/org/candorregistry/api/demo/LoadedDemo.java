package org.candorregistry.api.demo;

import java.util.List;
import org.candorregistry.core.clinic.Clinic;

/** The demo once it is there. */
record LoadedDemo(List<Clinic> clinics, DemoCredentials credentials) {}

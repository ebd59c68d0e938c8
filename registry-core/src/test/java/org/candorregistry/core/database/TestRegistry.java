package org.candorregistry.core.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.candorregistry.core.CoreConfiguration;
import org.candorregistry.core.comparison.ClinicLimits;
import org.candorregistry.core.cut.CutDirectory;
import org.candorregistry.core.cut.CutMaker;
import org.candorregistry.core.cut.CutService;
import org.candorregistry.core.cut.DataCut;
import org.candorregistry.core.identity.VaultKeyset;
import org.candorregistry.core.imports.ImportLanes;
import org.candorregistry.core.paging.Cursors;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.candorregistry.core.statistics.MinimumCell;
import org.candorregistry.core.visit.WorklistDays;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All of core, as the service assembles it, over a database of a test class: services with their transactions, callers
 * and row-level security, without HTTP. The clock is the test's own.
 */
public final class TestRegistry {

    private final TestDatabase database;
    private final TestClock clock = TestClock.at("2026-03-01");
    private final GenericApplicationContext context;

    private TestRegistry(TestDatabase database, VaultKeyset keys) {
        this.database = database;
        AnnotationConfigApplicationContext assembled = new AnnotationConfigApplicationContext();
        // A registry that refuses to start leaves the database as it was: several may run on one.
        assembled.registerBean(
                DataSource.class,
                database::service,
                definition -> ((AbstractBeanDefinition) definition).setDestroyMethodName(""));
        assembled.registerBean("testClock", Clock.class, () -> clock, definition -> definition.setPrimary(true));
        assembled.registerBean(VaultKeyset.class, () -> keys);
        assembled.registerBean(Cursors.class, () -> new Cursors(new byte[32]));
        assembled.registerBean(MinimumCell.class, () -> MinimumCell.DEFAULT);
        assembled.registerBean(ClinicLimits.class, () -> new ClinicLimits(30, 0.6));
        assembled.registerBean(CutDirectory.class, () -> new CutDirectory(temporary()));
        assembled.registerBean(ImportLanes.class, () -> new ImportLanes(2));
        assembled.registerBean(WorklistDays.class, () -> WorklistDays.DEFAULT);
        assembled.register(Core.class);
        assembled.refresh();
        this.context = assembled;
    }

    /** Core over this database, with keys of its own for the identity vault; closed with the JVM. */
    public static TestRegistry on(TestDatabase database) {
        return on(database, VaultKeyset.generate());
    }

    /** Core over this database, with these keys. */
    public static TestRegistry on(TestDatabase database, VaultKeyset keys) {
        return new TestRegistry(database, keys);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** All beans, as the parent of what a channel adds. */
    public ApplicationContext beans() {
        return context;
    }

    /** Starts at 2026-03-01, in the morning. */
    public TestClock clock() {
        return clock;
    }

    /** A new clinic. */
    public UUID clinic(String name) {
        UUID clinic = UUID.randomUUID();
        database.insertClinic(clinic, name);
        return clinic;
    }

    /** Takes a data cut of what there is, as a steward orders one. */
    public DataCut cut() {
        DataCut ordered = Session.as(
                new Caller("steward", Role.STEWARD, Caller.REGISTRY),
                () -> get(CutService.class).order());
        while (get(CutMaker.class).makeOne()) {
            // One after the other.
        }
        return Session.as(
                new Caller("steward", Role.STEWARD, Caller.REGISTRY),
                () -> get(CutService.class).get(ordered.id()));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("candor-cuts");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Runs {@code work} as an administrator of the clinic, with a reason for whatever it changes. */
    public <T> T as(UUID clinic, Supplier<T> work) {
        return Session.as(new Caller("nurse", Role.CLINIC_ADMIN, clinic, "Corrected after source check"), work);
    }

    /** Rows as they really are, unconfined by row-level security. */
    public JdbcClient everything() {
        return JdbcClient.create(database.superuser());
    }

    /** Without {@code @Configuration}: where tests start the whole service, its component scan must not find this. */
    @ComponentScan(basePackageClasses = CoreConfiguration.class)
    static class Core {

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }
    }
}

package org.candorregistry.fhir.endpoint;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.UUID;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The FHIR servlet on a real port. Who asks is said by headers of the test's own instead of a token: {@code Test-Clinic}
 * and {@code Test-Scopes}.
 */
public final class TestEndpoint implements AutoCloseable {

    private static final String CLINIC = "Test-Clinic";
    private static final String SCOPES = "Test-Scopes";

    private final Tomcat tomcat = new Tomcat();
    private final HttpClient client = HttpClient.newHttpClient();

    private TestEndpoint(Servlet servlet) throws IOException, LifecycleException {
        tomcat.setBaseDir(Files.createTempDirectory("fhir-endpoint").toString());
        tomcat.setPort(0);
        tomcat.setHostname("127.0.0.1");
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "fhir", servlet);
        context.addServletMappingDecoded("/fhir/*", "fhir");
        FilterDef filter = new FilterDef();
        filter.setFilterName("caller");
        filter.setFilter(new BindCaller());
        context.addFilterDef(filter);
        FilterMap everything = new FilterMap();
        everything.setFilterName("caller");
        everything.addURLPattern("/*");
        context.addFilterMap(everything);
        tomcat.start();
    }

    public static TestEndpoint start(Servlet servlet) {
        try {
            return new TestEndpoint(servlet);
        } catch (IOException | LifecycleException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Address of the FHIR endpoint, without a slash at the end. */
    public String base() {
        return "http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/fhir";
    }

    /** A request by a clinic's system, to be changed before it is sent. */
    public HttpRequest.Builder request(String address, UUID clinic, String scopes) {
        String url = address.startsWith("http") ? address : base() + address;
        return HttpRequest.newBuilder(URI.create(url))
                .header(CLINIC, clinic.toString())
                .header(SCOPES, scopes);
    }

    /** A request by nobody. */
    public HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(base() + address));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static final class BindCaller implements Filter {

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            HttpServletRequest http = (HttpServletRequest) request;
            String clinic = http.getHeader(CLINIC);
            if (clinic == null) {
                chain.doFilter(request, response);
                return;
            }
            String[] authorities = Arrays.stream(http.getHeader(SCOPES).split(" "))
                    .map(scope -> "SCOPE_" + scope)
                    .toArray(String[]::new);
            SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken("ehr", "", authorities));
            Session.Binding binding = Session.bind(new Caller("ehr", Role.EHR, UUID.fromString(clinic)));
            try (binding) {
                chain.doFilter(request, response);
            } finally {
                SecurityContextHolder.clearContext();
            }
        }
    }
}

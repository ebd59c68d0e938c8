package org.candorregistry.api.failure;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Leaves what Tomcat itself refuses, before any filter sees it, without a body: a request line or header that cannot be
 * parsed. The status says enough, and a page would tell which server it is. Public because Tomcat makes it by name.
 */
public final class BareErrorValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        response.setErrorReported();
    }
}

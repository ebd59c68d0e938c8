package org.candorregistry.api.failure;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the container dispatches to when a filter sets an error status without a body. */
@Hidden
@RestController
class ProblemErrorController implements ErrorController {

    private final ProblemRenderer problems;

    ProblemErrorController(ProblemRenderer problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        problems.render(status instanceof Integer code ? code : 404, request, response);
    }
}

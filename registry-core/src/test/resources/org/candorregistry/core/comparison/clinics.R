# Clinics with people of different severity, and what is to be expected of each: failures expected by glm of severity and sex over
# all clinics, exact binomial limits interpolated as in the appendix of Spiegelhalter 2005, failures observed over expected with
# Clopper and Pearson's interval (binom.test), overdispersion with a tenth winsorised. Failure: an improvement of less than 1.8.
# Rscript clinics.R    writes clinics-people.csv and clinics.csv beside itself. R 4.2.2.
exact <- function(x) trimws(formatC(x, digits = 17, format = "g"))
set.seed(161803)
size <- c(A = 260, B = 180, C = 150, D = 120, E = 90, F = 75, few = 25, missing = 100)
harder <- c(A = 0, B = 0.9, C = -0.7, D = 0.1, E = 0, F = 1.4, few = 0, missing = 0)
d <- do.call(rbind, lapply(names(size), function(c) data.frame(clinic = c,
  sex = sample(c("female", "male"), size[c], TRUE),
  severity = sample(c("kl-2", "kl-3", "kl-4"), size[c], TRUE, if (c %in% c("B", "E")) c(0.2, 0.3, 0.5) else c(0.5, 0.3, 0.2)))))
d$failed <- rbinom(nrow(d), 1, plogis(-0.9 + 0.6 * (d$severity == "kl-3") + 1.3 * (d$severity == "kl-4") + harder[d$clinic]))
d$evaluated <- rbinom(nrow(d), 1, ifelse(d$clinic == "missing", 0.5, 0.9))
d$improvement <- ifelse(d$evaluated == 0, -99, ifelse(d$failed == 1, 0, 4))
write.csv(aggregate(cbind(people = rep(1, nrow(d))) ~ clinic + sex + severity + evaluated + improvement, d, sum),
  "clinics-people.csv", row.names = FALSE, quote = FALSE)
e <- d[d$evaluated == 1, ]
fit <- glm(failed ~ severity + sex, binomial, e, control = glm.control(epsilon = 1e-12))
e$p <- fitted(fit)
limit <- function(p, n, theta) {
  r <- qbinom(p, n, theta)
  a <- (pbinom(r, n, theta) - p) / dbinom(r, n, theta)
  min(1, max(0, (r - a) / n))
}
rows <- do.call(rbind, lapply(names(size)[1:6], function(c) {
  x <- e[e$clinic == c, ]; n <- nrow(x); o <- sum(x$failed); ex <- sum(x$p); ci <- binom.test(o, n)$conf.int
  data.frame(clinic = c, evaluated = n, failed = o, expected = exact(ex / n), ratio = exact(o / ex),
    lower = exact(ci[1] * n / ex), upper = exact(ci[2] * n / ex),
    inner_lower = exact(limit(0.025, n, ex / n)), inner_upper = exact(limit(0.975, n, ex / n)),
    outer_lower = exact(limit(0.001, n, ex / n)), outer_upper = exact(limit(0.999, n, ex / n)),
    z = (o - ex) / sqrt(ex * (1 - ex / n)))
}))
z <- sort(rows$z); m <- floor(0.1 * length(z))
z <- pmin(pmax(z, z[m + 1]), z[length(z) - m])
rows$overdispersion <- exact(max(1, mean(z^2)))
rows$z <- NULL
write.csv(rows, "clinics.csv", row.names = FALSE, quote = FALSE)

# People with three factors and a change of pain, and what sets best apart from failure among them: quantiles (type 7), who has
# which value in best, typical and failure, standardised differences, odds ratios of failure by glm. Failure: surgery, or an
# improvement of less than 1.8 points.
# Rscript factors.R    writes factors-people.csv, factors-shares.csv and factors-odds.csv beside itself. R 4.2.2.
exact <- function(x) trimws(formatC(x, digits = 17, format = "g"))
set.seed(314159)
n <- 900
d <- data.frame(
  sex = sample(c("female", "male"), n, TRUE, c(0.6, 0.4)),
  severity = sample(c("kl-2", "kl-3", "kl-4"), n, TRUE, c(0.5, 0.3, 0.2)),
  age_band = sample(c("45-49", "50-54", "55-59"), n, TRUE))
d$surgery <- rbinom(n, 1, plogis(-3.2 + 1.2 * (d$severity == "kl-4") + 0.4 * (d$sex == "male")))
d$improvement <- round(pmin(6, pmax(-3, rnorm(n, 2.6 - 0.9 * (d$severity == "kl-3") - 1.6 * (d$severity == "kl-4"), 1.7))))
write.csv(aggregate(cbind(people = rep(1, n)) ~ sex + severity + age_band + surgery + improvement, d, sum),
  "factors-people.csv", row.names = FALSE, quote = FALSE)
q <- quantile(d$improvement, c(0.25, 0.75, 0.9), type = 7)
d$failed <- d$surgery == 1 | d$improvement < 1.8
group <- list(best = d$improvement >= q[3], typical = d$improvement >= q[1] & d$improvement <= q[2], failed = d$failed)
shares <- do.call(rbind, lapply(c("sex", "severity", "age_band"), function(f) {
  by <- sapply(group, function(g) table(factor(d[[f]])[g]))
  p <- (by[, "best"] / sum(by[, "best"]))[-1]; q <- (by[, "failed"] / sum(by[, "failed"]))[-1]
  s <- (diag(p, length(p)) - p %o% p + diag(q, length(q)) - q %o% q) / 2
  data.frame(factor = f, value = rownames(by), by, evaluated = as.vector(table(d[[f]])),
    difference = exact(sqrt(drop(t(p - q) %*% solve(s) %*% (p - q)))))
}))
shares$p90 <- q[3]
write.csv(shares, "factors-shares.csv", row.names = FALSE, quote = FALSE)
most <- function(x) relevel(factor(x), names(which.max(table(x))))
fit <- glm(failed ~ most(severity) + most(age_band) + most(sex), binomial, d, control = glm.control(epsilon = 1e-12))
ci <- confint.default(fit)
write.csv(data.frame(term = sub("^most\\(([a-z_]+)\\)", "\\1=", names(coef(fit)))[-1], odds = exact(exp(coef(fit)))[-1],
  lower = exact(exp(ci[-1, 1])), upper = exact(exp(ci[-1, 2]))), "factors-odds.csv", row.names = FALSE, quote = FALSE)

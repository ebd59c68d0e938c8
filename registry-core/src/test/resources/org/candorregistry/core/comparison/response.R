# People of whom some were missed, more of the heavy cases, and the share of failure weighted for that: probabilities of being
# evaluated by glm, Hajek's weighted share, Wilson's interval with Kish's effective number, largest weight over the mean; and how
# far evaluated and missed lie apart in each factor (standardised difference). Failure: an improvement of less than 1.8 points.
# Rscript response.R    writes response-people.csv, response.csv and response-shares.csv beside itself. R 4.2.2.
exact <- function(x) trimws(formatC(x, digits = 17, format = "g"))
set.seed(271828)
n <- 700
d <- data.frame(
  sex = sample(c("female", "male"), n, TRUE, c(0.6, 0.4)),
  severity = sample(c("kl-2", "kl-3", "kl-4"), n, TRUE, c(0.45, 0.3, 0.25)),
  age_band = sample(c("45-49", "50-54"), n, TRUE))
d$improvement <- round(pmin(6, pmax(-3, rnorm(n, 2.8 - 0.9 * (d$severity == "kl-3") - 1.8 * (d$severity == "kl-4"), 1.6))))
d$evaluated <- rbinom(n, 1, plogis(1.4 - 1.3 * (d$severity == "kl-4") - 0.4 * (d$sex == "male")))
d$improvement[d$evaluated == 0] <- -99
write.csv(aggregate(cbind(people = rep(1, n)) ~ sex + severity + age_band + evaluated + improvement, d, sum),
  "response-people.csv", row.names = FALSE, quote = FALSE)
fit <- glm(evaluated ~ severity + age_band + sex, binomial, d, control = glm.control(epsilon = 1e-12))
e <- d$evaluated == 1
w <- 1 / fitted(fit)[e]
failed <- d$improvement[e] < 1.8
share <- sum(w * failed) / sum(w)
effective <- sum(w)^2 / sum(w^2)
z <- qnorm(0.975)
centre <- (share + z^2 / (2 * effective)) / (1 + z^2 / effective)
half <- z * sqrt(share * (1 - share) / effective + z^2 / (4 * effective^2)) / (1 + z^2 / effective)
write.csv(data.frame(evaluated = sum(e), missed = sum(!e), failed = sum(failed), weighted = exact(share),
  lower = exact(centre - half), upper = exact(centre + half), effective = exact(effective), largest = exact(max(w) / mean(w))),
  "response.csv", row.names = FALSE, quote = FALSE)
shares <- do.call(rbind, lapply(c("sex", "severity", "age_band"), function(f) {
  by <- table(d[[f]], d$evaluated)
  p <- (by[, "1"] / sum(by[, "1"]))[-1]; q <- (by[, "0"] / sum(by[, "0"]))[-1]
  s <- (diag(p, length(p)) - p %o% p + diag(q, length(q)) - q %o% q) / 2
  data.frame(factor = f, value = rownames(by), evaluated = as.vector(by[, "1"]), missed = as.vector(by[, "0"]),
    difference = exact(sqrt(drop(t(p - q) %*% solve(s) %*% (p - q)))))
}))
write.csv(shares, "response-shares.csv", row.names = FALSE, quote = FALSE)

# Expected cumulative incidence and its standard error: cmprsk::cuminc 2.2-11; the interval is
# F^exp(-+ z se / (F log F)), as tidycmprsk gives it, written out.
# Rscript incidence.R    writes incidence-data.csv, incidence.csv beside itself. R 4.2.2.
library(cmprsk)
set.seed(1978)
sample_of <- function(day, cause) data.frame(day = day, cause = cause)
drawn <- function(n, first, second, censor) {
  times <- cbind(runif(n, 0, censor), rexp(n, 1 / first), rexp(n, 1 / second))
  sample_of(floor(apply(times, 1, min)), apply(times, 1, which.min) - 1)
}
samples <- list(
  by_hand      = sample_of(c(1, 2, 2, 3, 5, 5, 6, 8), c(1, 2, 0, 1, 1, 2, 0, 1)),
  only_first   = sample_of(c(3, 3, 4, 9, 9, 12), c(1, 1, 0, 1, 0, 0)),
  on_day_zero  = sample_of(c(0, 0, 0, 4, 7, 7, 9), c(1, 2, 0, 1, 2, 1, 0)),
  heavy_ties   = sample_of(rep(c(7, 14, 21, 28), each = 15), rep(c(1, 1, 2, 0, 2), 12)),
  all_gone     = sample_of(c(1, 2, 2, 3, 4, 4), c(1, 2, 1, 2, 1, 2)),
  drawn_small  = drawn(45, 250, 500, 900),
  drawn_large  = drawn(1000, 400, 900, 1500))
exact <- function(x) ifelse(is.na(x), "", trimws(formatC(x, digits = 17, format = "g")))
z <- qnorm(0.975)

rows <- function(name) {
  data <- samples[[name]]
  fit <- cuminc(data$day, data$cause, cencode = 0)
  days <- sort(unique(data$day))
  points <- timepoints(fit, days)
  do.call(rbind, lapply(rownames(points$est), function(r) {
    f <- as.vector(points$est[r, ])
    se <- as.vector(sqrt(points$var[r, ]))
    inner <- ifelse(!is.na(f) & f > 0 & f < 1, TRUE, NA)
    data.frame(sample = name, cause = sub(".* ", "", r), day = days, incidence = exact(f), se = exact(se),
      lower = exact(inner * f^exp(-z * se / (f * log(f)))), upper = exact(inner * f^exp(z * se / (f * log(f)))))
  }))
}
write.csv(do.call(rbind, lapply(names(samples), function(s) cbind(sample = s, samples[[s]]))),
  "incidence-data.csv", row.names = FALSE, quote = FALSE)
write.csv(do.call(rbind, lapply(names(samples), rows)), "incidence.csv", row.names = FALSE, quote = FALSE)

# Expected Kaplan-Meier curves, bands and medians: survival::survfit 3.5-3.
# Rscript survival.R    writes survival-data.csv, survival.csv, medians.csv beside itself. R 4.2.2.
library(survival)
set.seed(1958)
sample_of <- function(day, event) data.frame(day = day, event = event)
drawn <- function(n, scale, censor, from = 0) {
  time <- from + floor(rexp(n, 1 / scale))
  limit <- from + floor(runif(n, 0, censor))
  sample_of(pmin(time, limit), as.integer(time <= limit))
}
samples <- list(
  # Remission of acute leukaemia in weeks: Freireich et al., Blood 21 (1963) 699-716, as printed in Klein and
  # Moeschberger, Survival Analysis, 2nd ed., table 1.1.
  freireich_6mp = sample_of(
    c(6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35),
    c(1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0)),
  freireich_placebo = sample_of(
    c(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23), rep(1, 21)),
  one_event        = sample_of(40, 1),
  one_censored     = sample_of(40, 0),
  all_censored     = sample_of(c(3, 9, 9, 30), 0),
  all_on_day_zero  = sample_of(c(0, 0, 0), 1),
  some_on_day_zero = sample_of(c(0, 0, 0, 5, 8, 8, 12, 20), c(1, 1, 0, 1, 0, 1, 1, 0)),
  half_for_a_while = sample_of(c(10, 20, 30, 40), c(1, 1, 1, 1)),
  half_to_the_end  = sample_of(c(10, 20, 30, 40), c(1, 1, 0, 0)),
  half_then_censored_then_event = sample_of(c(10, 20, 30, 40, 50, 60), c(1, 1, 1, 0, 1, 0)),
  never_below_half = sample_of(c(5, 6, 50, 60, 70, 80, 90), c(1, 1, 0, 0, 0, 0, 0)),
  heavy_ties       = sample_of(rep(c(7, 14, 21, 28), each = 12), rep(c(1, 1, 0), 16)),
  drawn_small      = drawn(40, 300, 700),
  drawn_large      = drawn(1500, 900, 1800),
  drawn_late       = drawn(250, 60, 400, from = 30))

exact <- function(x) ifelse(is.na(x) | !is.finite(x), "", trimws(formatC(x, digits = 17, format = "g")))
fit <- function(data, type) survfit(Surv(day, event) ~ 1, data = data, conf.type = type)

curve_rows <- function(name, type) {
  f <- fit(samples[[name]], type)
  gone <- f$surv <= 0
  data.frame(sample = name, band = type, day = f$time, at_risk = f$n.risk, survival = exact(f$surv),
    se = exact(ifelse(gone, NA, f$surv * f$std.err)),
    lower = exact(ifelse(gone, NA, f$lower)), upper = exact(ifelse(gone, NA, f$upper)))
}
median_row <- function(name, type) {
  m <- summary(fit(samples[[name]], type))$table
  data.frame(sample = name, band = type, median = exact(m[["median"]]),
    lower = exact(m[["0.95LCL"]]), upper = exact(m[["0.95UCL"]]))
}
each <- function(rows) do.call(rbind, lapply(names(samples), function(s)
  do.call(rbind, lapply(c("log-log", "log", "plain"), function(t) rows(s, t)))))

write.csv(do.call(rbind, lapply(names(samples), function(s) cbind(sample = s, samples[[s]]))),
  "survival-data.csv", row.names = FALSE, quote = FALSE)
write.csv(each(curve_rows), "survival.csv", row.names = FALSE, quote = FALSE)
write.csv(each(median_row), "medians.csv", row.names = FALSE, quote = FALSE)

# Expected quantiles (type 7), order-statistic intervals, means and t intervals.
# Rscript histogram.R    writes histogram-data.csv, quantiles.csv, means.csv beside itself. R 4.2.2.
set.seed(20180731)
samples <- list(
  one            = 4,
  two            = c(-3, 10),
  five           = c(2, 7, 1, 9, 4),
  ten_tied       = c(0, 0, 0, 1, 1, 2, 2, 2, 5, 8),
  all_equal      = rep(7, 25),
  tenths         = round(rnorm(60, 1.8, 2.5), 1),
  thousandths    = round(rnorm(101, 0.12, 0.31), 3),
  whole_points   = round(rnorm(500, 17.3, 9.8)),
  quarter_points = round(runif(237, -40, 80) * 4) / 4,
  skewed         = round(rexp(1200, 1 / 6), 2) - 3)

exact <- function(x) trimws(formatC(x, digits = 17, format = "g"))
blank <- function(x) ifelse(is.na(x), "", exact(x))
tail <- (1 - 0.95) / 2

quantile_row <- function(name, x, p) {
  n <- length(x)
  sorted <- sort(x)
  ranks <- 0:n
  lower <- max(c(0, ranks[ranks >= 1 & pbinom(ranks - 1, n, p) <= tail]))
  upper <- min(c(n + 1, (1:n)[pbinom((1:n) - 1, n, p, lower.tail = FALSE) <= tail]))
  data.frame(sample = name, p = exact(p), value = exact(quantile(x, p, type = 7, names = FALSE)),
    lower = blank(if (lower == 0) NA else sorted[lower]),
    upper = blank(if (upper == n + 1) NA else sorted[upper]),
    coverage = exact(sum(dbinom(lower:(upper - 1), n, p))))
}

mean_row <- function(name, x) {
  n <- length(x)
  interval <- if (n < 2) c(NA, NA) else if (sd(x) == 0) c(mean(x), mean(x)) else t.test(x)$conf.int
  data.frame(sample = name, n = n, sum = exact(sum(x)), mean = exact(mean(x)), sd = blank(sd(x)),
    lower = blank(interval[1]), upper = blank(interval[2]))
}

probabilities <- c(0.1, 0.25, 0.5, 0.75, 0.9, 0.333, 0, 1)
data <- do.call(rbind, lapply(names(samples), function(s) data.frame(sample = s, x = format(samples[[s]], trim = TRUE))))
write.csv(data, "histogram-data.csv", row.names = FALSE, quote = FALSE)
write.csv(do.call(rbind, lapply(names(samples), function(s)
  do.call(rbind, lapply(probabilities, function(p) quantile_row(s, samples[[s]], p))))),
  "quantiles.csv", row.names = FALSE, quote = FALSE)
write.csv(do.call(rbind, lapply(names(samples), function(s) mean_row(s, samples[[s]]))),
  "means.csv", row.names = FALSE, quote = FALSE)

# Expected risk-adjusted CUSUM: W = y log(R) - log(1 - p + R p) per person (Steiner 2000), the sums of a day in one step,
# S = max(0, S + W); R = 2 and R = 1/2.
# Rscript cusum.R    writes cusum.csv beside itself: one row for each day and probability, with the sums after the day. R 4.2.2.
exact <- function(x) trimws(formatC(x, digits = 17, format = "g"))
set.seed(602214)
d <- data.frame(day = sort(sample(1:120, 400, TRUE)))
d$p <- sample(c(0.1, 0.25, 0.6), 400, TRUE)
d$y <- rbinom(400, 1, ifelse(d$day > 80, pmin(0.9, 1.8 * d$p), ifelse(d$day < 30, 0.4 * d$p, d$p)))
sums <- function(r) {
  w <- d$y * log(r) - log(1 - d$p + r * d$p)
  Reduce(function(s, x) max(0, s + x), tapply(w, d$day, sum), 0, accumulate = TRUE)[-1]
}
days <- sort(unique(d$day))
worse <- setNames(sums(2), days); better <- setNames(sums(0.5), days)
cells <- aggregate(cbind(failed = d$y, others = 1 - d$y) ~ p + day, d, sum)
cells <- cells[order(cells$day, cells$p), c("day", "p", "failed", "others")]
cells$worse <- exact(worse[as.character(cells$day)]); cells$better <- exact(better[as.character(cells$day)])
write.csv(cells, "cusum.csv", row.names = FALSE, quote = FALSE)

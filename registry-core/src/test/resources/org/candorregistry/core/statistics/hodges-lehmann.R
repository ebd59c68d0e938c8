# Expected differences of two groups: the median of all differences, and Moses' interval: where both have at most 50, that of
# wilcox.test(exact = TRUE) where there are no ties, and its ranks, qwilcox, where there are; else the ranks of Hollander and
# Wolfe (1999), equation 4.29, among all differences, sorted.
# Rscript hodges-lehmann.R    writes hodges-lehmann-data.csv and hodges-lehmann.csv beside itself. R 4.2.2.
set.seed(1963)
points <- function(n, mean, sd, step) round(rnorm(n, mean, sd) / step) * step
samples <- list(
  untied_12 = round(rnorm(12, 20, 15), 3), untied_15 = round(rnorm(15, 12, 15), 3), untied_50 = round(rnorm(50, 18, 20), 3),
  scores_11 = points(11, 3, 2, 1), scores_30 = points(30, 2, 2.5, 1), scores_200 = points(200, 15, 20, 2.5),
  scores_900 = points(900, 12, 22, 2.5), one = 4, two = c(-1.5, 6))
pairs <- list(c("untied_12", "untied_15"), c("untied_15", "untied_12"), c("untied_12", "untied_50"), c("scores_11", "scores_30"),
  c("scores_200", "scores_900"), c("scores_30", "scores_200"), c("untied_50", "scores_900"), c("one", "two"), c("two", "two"),
  c("one", "untied_50"))
exact <- function(x) ifelse(is.na(x), "", trimws(formatC(x, digits = 12, format = "g")))
rows <- lapply(pairs, function(p) {
  x <- samples[[p[1]]]; y <- samples[[p[2]]]; m <- length(x); n <- length(y)
  d <- sort(outer(x, y, "-"))
  k <- if (m > 50 || n > 50) floor(m * n / 2 - qnorm(0.975) * sqrt(m * n * (m + n + 1) / 12)) else qwilcox(0.025, m, n)
  bounds <- if (k < 1) c(NA, NA) else c(d[k], d[m * n + 1 - k])
  if (m <= 50 && n <= 50 && k >= 1 && !anyDuplicated(c(x, y))) {
    r <- wilcox.test(x, y, conf.int = TRUE, exact = TRUE)
    stopifnot(all.equal(as.vector(r$conf.int), bounds), all.equal(as.vector(r$estimate), median(d)))
  }
  data.frame(first = p[1], second = p[2], difference = exact(median(d)), lower = exact(bounds[1]), upper = exact(bounds[2]))
})
write.csv(do.call(rbind, lapply(names(samples), function(s) data.frame(sample = s, x = exact(samples[[s]])))),
  "hodges-lehmann-data.csv", row.names = FALSE, quote = FALSE)
write.csv(do.call(rbind, rows), "hodges-lehmann.csv", row.names = FALSE, quote = FALSE)

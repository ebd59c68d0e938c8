# Expected differences of two shares with Newcombe's interval (method 10), from Wilson limits of prop.test.
# Rscript newcombe.R    writes newcombe.csv beside itself. R 4.2.2. Among the cases: failures after fat and platelet-rich
# plasma in knees, 8 of 53 and 14 of 55 (Zaffagnini 2022).
exact <- function(x) trimws(formatC(x, digits = 17, format = "g"))
cases <- rbind(c(8, 53, 14, 55), c(56, 70, 48, 80), c(9, 10, 3, 10), c(10, 10, 0, 20), c(10, 10, 0, 10), c(0, 30, 0, 30),
  c(1, 1, 0, 1), c(12000, 45000, 300, 1000), c(5, 56, 0, 29))
wilson <- function(k, n) suppressWarnings(prop.test(k, n, correct = FALSE))$conf.int
rows <- apply(cases, 1, function(x) {
  a <- wilson(x[1], x[2]); b <- wilson(x[3], x[4])
  p <- x[1] / x[2]; q <- x[3] / x[4]
  c(p - q, p - q - sqrt((p - a[1])^2 + (b[2] - q)^2), p - q + sqrt((a[2] - p)^2 + (q - b[1])^2))
})
write.csv(data.frame(count = cases[, 1], of = cases[, 2], other_count = cases[, 3], other_of = cases[, 4],
  difference = exact(rows[1, ]), lower = exact(rows[2, ]), upper = exact(rows[3, ])), "newcombe.csv", row.names = FALSE, quote = FALSE)

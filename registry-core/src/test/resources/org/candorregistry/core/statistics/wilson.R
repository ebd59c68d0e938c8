# Expected Wilson score limits: prop.test without continuity correction.
# Rscript wilson.R    writes wilson.csv beside itself. R 4.2.2.
exact <- function(x) trimws(formatC(x, digits = 17, format = "g"))
cases <- rbind(
  expand.grid(count = 0:5, of = 5, level = 0.95),
  expand.grid(count = c(0, 1, 8, 53), of = 53, level = c(0.90, 0.95, 0.99)),
  data.frame(count = c(14, 81, 1922, 36767, 0, 100000), of = c(55, 137, 45635, 42657, 100000, 100000), level = 0.95))
limits <- t(mapply(function(count, of, level)
  suppressWarnings(prop.test(count, of, conf.level = level, correct = FALSE))$conf.int,
  cases$count, cases$of, cases$level))
write.csv(data.frame(count = format(cases$count, scientific = FALSE, trim = TRUE),
  of = format(cases$of, scientific = FALSE, trim = TRUE), level = cases$level,
  lower = exact(limits[, 1]), upper = exact(limits[, 2])), "wilson.csv", row.names = FALSE, quote = FALSE)

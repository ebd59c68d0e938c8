# Expected tests of Gray (rho = 0) between samples of incidence.R: cmprsk::cuminc 2.2-11.
# Rscript gray.R    reads incidence-data.csv, writes gray.csv beside itself. R 4.2.2.
library(cmprsk)
data <- read.csv("incidence-data.csv")
exact <- function(x) trimws(formatC(x, digits = 17, format = "g"))
tests <- list(c("by_hand", "on_day_zero"), c("on_day_zero", "by_hand"), c("drawn_small", "drawn_large"),
  c("heavy_ties", "by_hand", "on_day_zero"), c("all_gone", "by_hand", "heavy_ties"), c("drawn_small", "drawn_large", "heavy_ties"),
  c("by_hand", "all_gone"), c("only_first", "by_hand"))
rows <- do.call(rbind, lapply(tests, function(names) {
  d <- data[data$sample %in% names, ]
  d$sample <- factor(d$sample, levels = names)
  t <- cuminc(d$day, d$cause, d$sample, cencode = 0)$Tests
  data.frame(samples = paste(names, collapse = " "), cause = rownames(t), chi = exact(t[, "stat"]), df = t[, "df"],
    p = exact(t[, "pv"]))
}))
write.csv(rows, "gray.csv", row.names = FALSE, quote = FALSE)

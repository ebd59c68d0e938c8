# Expected log-rank tests and restricted means of the samples of survival.R: survival 3.5-3.
# Rscript logrank.R    reads survival-data.csv, writes logrank.csv, logrank-groups.csv and restricted-means.csv. R 4.2.2.
library(survival)
data <- read.csv("survival-data.csv")
exact <- function(x) ifelse(is.na(x) | !is.finite(x), "", trimws(formatC(x, digits = 17, format = "g")))
tests <- list(c("freireich_6mp", "freireich_placebo"), c("drawn_small", "drawn_large", "drawn_late"),
  c("drawn_small", "heavy_ties"), c("heavy_ties", "some_on_day_zero", "half_for_a_while"),
  c("drawn_large", "drawn_late"), c("never_below_half", "half_to_the_end"), c("one_event", "one_censored", "drawn_small"))
results <- list(); groups <- list()
for (i in seq_along(tests)) {
  d <- data[data$sample %in% tests[[i]], ]
  d$sample <- factor(d$sample, levels = tests[[i]])
  s <- survdiff(Surv(day, event) ~ sample, data = d)
  df <- sum(s$exp > 0) - 1
  results[[i]] <- data.frame(test = i, samples = paste(tests[[i]], collapse = " "), chi = exact(s$chisq), df = df,
    p = exact(pchisq(s$chisq, df, lower.tail = FALSE)))
  groups[[i]] <- data.frame(test = i, sample = tests[[i]], observed = s$obs, expected = exact(s$exp))
}
means <- list()
for (name in unique(data$sample)) for (until in c(10, 15, 30, 100, 365)) {
  d <- data[data$sample == name, ]
  f <- survfit(Surv(day, event) ~ 1, data = d)
  followed <- max(d$day) >= until || min(f$surv) == 0
  if (!followed || until < min(d$day)) next             # before the first day R says nothing
  t <- summary(f, rmean = until)$table
  means[[length(means) + 1]] <- data.frame(sample = name, until = until, mean = exact(t[["rmean"]]), se = exact(t[["se(rmean)"]]))
}
write.csv(do.call(rbind, results), "logrank.csv", row.names = FALSE, quote = FALSE)
write.csv(do.call(rbind, groups), "logrank-groups.csv", row.names = FALSE, quote = FALSE)
write.csv(do.call(rbind, means), "restricted-means.csv", row.names = FALSE, quote = FALSE)

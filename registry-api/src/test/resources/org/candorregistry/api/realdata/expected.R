# What R says of the real files, loaded as docs/guides/loading-existing-data.md maps them: aggregates only.
# Rscript expected.R <directory of the data>    writes expected.csv beside itself.
# R 4.2.2, survival 3.5-3, cmprsk 2.2-11. Nothing here is taken from the registry.
library(survival)
library(cmprsk)
data <- commandArgs(trailingOnly = TRUE)[1]
patients <- function(name) file.path(data, "patients", name)
exact <- function(x) ifelse(is.na(x) | !is.finite(x), "", trimws(formatC(x, digits = 17, format = "g")))
rows <- list()
say <- function(cohort, group, statistic, day, value, lower = NA, upper = NA, se = NA, n = NA)
  rows[[length(rows) + 1]] <<- data.frame(cohort, group, statistic, day, value = exact(value), se = exact(se),
    lower = exact(lower), upper = exact(upper), n = exact(n))

# Transplants ---------------------------------------------------------------------------------------------------------
horizons <- c(28, 100, 182, 365, 730, 1095, 1460, 1825)

survival_of <- function(cohort, group, time, event) {
  fit <- survfit(Surv(time, event) ~ 1, conf.type = "log-log")
  at <- summary(fit, times = horizons[horizons <= max(time)])
  for (i in seq_along(at$time))
    say(cohort, group, "survival", at$time[i], at$surv[i], at$lower[i], at$upper[i], at$std.err[i], at$n.risk[i])
  m <- summary(fit)$table
  say(cohort, group, "median", 0, m[["median"]], m[["0.95LCL"]], m[["0.95UCL"]])
  say(cohort, group, "people", 0, length(time))
  say(cohort, group, "events", 0, sum(event))
  # the goal "free of the event at day 365": met, failed, or not seen so long
  say(cohort, group, "goal-met", 365, sum(time >= 365 & !(event == 1 & time == 365)))
  say(cohort, group, "failure-event", 365, sum(event == 1 & time <= 365))
  say(cohort, group, "missed", 365, sum(event == 0 & time < 365))
}
incidence_of <- function(cohort, group, time, cause, days) {
  z <- qnorm(0.975)
  points <- timepoints(cuminc(time, cause, cencode = "censored"), days)
  for (r in rownames(points$est)) for (j in seq_along(days)) {
    f <- points$est[r, j]
    se <- sqrt(points$var[r, j])
    say(cohort, group, paste0("incidence ", sub("^1 ", "", r)), days[j], f,
      f^exp(-z * se / (f * log(f))), f^exp(z * se / (f * log(f))), se)
  }
}

bmt <- read.csv(patients("KMsurv_bmt.csv"))
relapsed <- ifelse(bmt$d2 == 1, bmt$t2, Inf)          # t2 alone is no relapse: one row ends before its death without one
died <- ifelse(bmt$d1 == 1, bmt$t1, Inf)
ended <- pmin(relapsed, died, bmt$t1)
bmt$dfs <- as.integer(is.finite(pmin(relapsed, died)))
bmt_cause <- ifelse(is.finite(relapsed), "relapse", ifelse(is.finite(died), "death", "censored"))
platelets <- ifelse(bmt$dp == 1, "platelet-recovery", ifelse(bmt$d1 == 1, "death", "censored"))
groups <- list(all = rep(TRUE, nrow(bmt)), ALL = bmt$group == 1, "AML low risk" = bmt$group == 2,
  "AML high risk" = bmt$group == 3)
for (g in names(groups)) {
  who <- groups[[g]]
  survival_of("bmt os", g, bmt$t1[who], bmt$d1[who])
  survival_of("bmt dfs", g, ended[who], bmt$dfs[who])
  incidence_of("bmt relapse", g, ended[who], bmt_cause[who], c(100, 365, 730, 1825))
}
incidence_of("bmt plt-recovery", "all", ifelse(bmt$dp == 1, bmt$tp, bmt$t1), platelets, c(14, 21, 28, 100))

uci <- read.csv(patients("uci_bone_marrow_transplant_children.csv"), na.strings = c("?", ""))
sources <- list(all = rep(TRUE, nrow(uci)), pbsc = uci$stem_cell_source == "peripheral_blood",
  "bm-aspirate" = uci$stem_cell_source == "bone_marrow")
for (g in names(sources)) {
  who <- sources[[g]]
  survival_of("uci os", g, uci$survival_time[who], uci$survival_status[who])
}
for (d in c("ALL", "AML", "chronic"))
  survival_of("uci os", d, uci$survival_time[uci$disease == d], uci$survival_status[uci$disease == d])
recovery <- function(day, name) {
  seen <- day < 1e6 & !(uci$survival_status == 1 & day > uci$survival_time)
  list(time = ifelse(seen, day, uci$survival_time),
    cause = ifelse(seen, name, ifelse(uci$survival_status == 1, "death", "censored")))
}
anc <- recovery(uci$ANC_recovery, "neutrophil-engraftment")
plt <- recovery(uci$PLT_recovery, "platelet-recovery")
say("uci", "all", "median days of platelet recovery", 0, median(plt$time[plt$cause == "platelet-recovery"]))
incidence_of("uci anc-engraftment", "all", anc$time, anc$cause, c(14, 21))
incidence_of("uci plt-recovery", "all", plt$time, plt$cause, c(14, 21, 28, 100))

# To a researcher a curve is shown at a day on which 11 or more are at risk, if since the last day shown nobody or 11 or
# more died (docs/statistics.md, section 5)
shown_of <- function(cohort, group, time, event, fewest = 11) {
  before <- 0
  for (day in horizons[horizons <= max(time)]) {
    deaths <- sum(event == 1 & time <= day)
    since <- deaths - before
    shown <- sum(time >= day) >= fewest & (since == 0 | since >= fewest)
    if (shown) before <- deaths
    say(cohort, group, "shown", day, as.integer(shown))
  }
  say(cohort, group, "events after the last day shown", 0, sum(event) - before)
}
for (d in c("ALL", "AML")) {
  adults <- if (d == "ALL") bmt$group == 1 else bmt$group != 1
  children <- uci$disease == d
  time <- c(bmt$t1[adults], uci$survival_time[children])
  event <- c(bmt$d1[adults], uci$survival_status[children])
  survival_of("both os", d, time, event)
  shown_of("both os", d, time, event)
}

# Knees ---------------------------------------------------------------------------------------------------------------
zip <- patients("nhs_proms_knee_replacement_provider_1819_full.csv.zip")
knees <- read.csv(unz(zip, "Knee Replacement Provider 1819.csv"), check.names = FALSE, colClasses = "character")
primary <- knees[knees[["Revision Flag"]] == "0", ]
knees <- primary[seq(1, by = 28, length.out = 1500), ]
score <- function(column, missing) suppressWarnings(as.numeric(ifelse(knees[[column]] %in% missing, NA, knees[[column]])))
measures <- list(
  "oks" = list(score("Knee Replacement Pre-Op Q Score", c("", "99")), score("Knee Replacement Post-Op Q Score", c("", "99")), 1, 48),
  "eq-5d-3l-uk" = list(score("Pre-Op Q EQ5D Index", ""), score("Post-Op Q EQ5D Index", ""), 0.001, 1),
  "eq-vas" = list(score("Pre-Op Q EQ VAS", "999"), score("Post-Op Q EQ VAS", "999"), 1, 100))
surgery <- knees[["Post-Op Q Further Surgery"]] == "1"
sex <- c("1" = "male", "2" = "female", "*" = "unknown")[knees[["Gender"]]]

wilson <- function(count, of) suppressWarnings(prop.test(count, of, correct = FALSE))$conf.int
share <- function(cohort, group, statistic, count, of) {
  limits <- wilson(count, of)
  say(cohort, group, statistic, 182, count / of, limits[1], limits[2], n = count)
}
quantile_of <- function(cohort, group, x, p, name, type = 7) {
  n <- length(x)
  sorted <- sort(x)
  ranks <- 0:n
  lower <- max(c(0, ranks[ranks >= 1 & pbinom(ranks - 1, n, p) <= 0.025]))
  upper <- min(c(n + 1, (1:n)[pbinom((1:n) - 1, n, p, lower.tail = FALSE) <= 0.025]))
  say(cohort, group, name, 182, quantile(x, p, type = type, names = FALSE), c(NA, sorted)[lower + 1], c(sorted, NA)[upper])
}
three_cases <- function(measure, group, who, threshold) {
  before <- measures[[measure]][[1]]; after <- measures[[measure]][[2]]
  step <- measures[[measure]][[3]]; best <- measures[[measure]][[4]]
  who <- who & (is.na(before) | before <= best - step)   # at the ceiling nothing can be gained: no goal can be set
  x <- round(after - before, 3)
  pair <- who & !is.na(x)
  failed <- who & surgery
  missed <- who & !surgery & is.na(after)
  unknown <- who & !surgery & !is.na(after) & is.na(before)
  evaluated <- failed | (pair & !surgery)
  scored <- pair & !surgery
  met <- scored & x >= step
  count <- function(name, which) say(measure, group, name, 182, sum(which))
  count("enrolled", who); count("evaluated", evaluated); count("missed", missed); count("not-evaluable", unknown)
  count("pairs", pair & evaluated); count("FAILURE_EVENT", failed); count("GOAL_MET", met)
  if (!is.na(threshold)) {
    count("UNCHANGED", scored & !met & x > -threshold); count("WORSENED", scored & x <= -threshold)
    failure <- failed | (scored & !met)
    share(measure, group, "failure", sum(failure), sum(evaluated))
    share(measure, group, "failure-if-no-missed-failed", sum(failure), sum(evaluated | missed))
    share(measure, group, "failure-if-all-missed-failed", sum(failure | missed), sum(evaluated | missed))
    for (t in c(5, 7)) share(measure, group, paste0("change>=", t), sum(x[pair] >= t), sum(pair))
  } else count("CHANGE_NOT_CLASSIFIED", scored & !met)
  ranked <- c(rep(-1e6, sum(failed)), x[scored])         # operated again: below every score, whatever the score says
  x <- x[pair]
  for (p in c(10, 50, 90)) say(measure, group, paste0("worst-ranked p", p), 182, quantile(ranked, p / 100, type = 7))
  for (p in c(10, 25, 50, 75, 90)) quantile_of(measure, group, x, p / 100, paste0("p", p))
  for (p in c(10, 50, 90)) quantile_of(measure, group, x, p / 100, paste0("observed p", p), 1)
  interval <- t.test(x)$conf.int
  say(measure, group, "mean", 182, mean(x), interval[1], interval[2], sd(x), length(x))
  say(measure, group, "best", 182, sum(x >= quantile(x, 0.9, type = 7)))
  say(measure, group, "typical", 182, sum(x >= quantile(x, 0.25, type = 7) & x <= quantile(x, 0.75, type = 7)))
}
# The scores themselves, whatever the goals: pairs before and after, as NHS England counts them
for (measure in names(measures)) {
  before <- measures[[measure]][[1]]; after <- measures[[measure]][[2]]
  pair <- !is.na(before) & !is.na(after)
  x <- round(after - before, 3)[pair]
  say(measure, "scores", "before", -1, mean(before[pair]), se = sd(before[pair]), n = sum(pair))
  say(measure, "scores", "after", 182, mean(after[pair]), se = sd(after[pair]), n = sum(pair))
  say(measure, "scores", "change", 182, mean(x), se = sd(x), n = sum(pair))
  say(measure, "scores", "improved", 182, sum(x > 0), n = sum(pair))
  say(measure, "scores", "unchanged", 182, sum(x == 0), n = sum(pair))
  say(measure, "scores", "worsened", 182, sum(x < 0), n = sum(pair))
  if (measure == "oks") say(measure, "scores", "attained>=37", 182, sum(after[pair] >= 37), n = sum(pair))
}

everyone <- rep(TRUE, nrow(knees))
three_cases("oks", "all", everyone, 7)
three_cases("eq-5d-3l-uk", "all", everyone, NA)
three_cases("eq-vas", "all", everyone, NA)
for (s in c("female", "male", "unknown")) three_cases("oks", s, sex == s, 7)

here <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
write.csv(do.call(rbind, rows), file.path(dirname(here), "expected.csv"), row.names = FALSE, quote = FALSE)

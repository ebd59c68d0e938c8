# Expected log odds ratios of a logistic regression from counts: glm, and brglm (Firth's penalty) with and without separation.
# Standardised differences by Yang and Dalton's formula, inverted with solve().
# Rscript logistic.R    writes logistic-data.csv, logistic.csv and standardized.csv beside itself. R 4.2.2, brglm 0.7.2.
library(brglm)
exact <- function(x) trimws(formatC(x, digits = 17, format = "g"))
set.seed(20261127)
grid <- expand.grid(male = 0:1, kl3 = 0:1, kl4 = 0:1, age = c(-1, 0, 1, 2))
grid <- grid[!(grid$kl3 == 1 & grid$kl4 == 1), ]
sets <- list(
  large = transform(grid, n = rpois(nrow(grid), 400)),
  small = transform(grid, n = rpois(nrow(grid), 4)),
  dependent = transform(grid[grid$kl3 == 1 | grid$male == 0, ], n = 30))
sets$dependent$kl4 <- 1 - sets$dependent$kl3
separated <- data.frame(male = c(0, 1, 0, 1), kl3 = c(0, 0, 1, 1), kl4 = 0, age = 0, n = c(12, 15, 9, 11), events = c(4, 6, 9, 11))
data <- do.call(rbind, lapply(names(sets), function(name) {
  s <- sets[[name]]
  s$events <- rbinom(nrow(s), s$n, plogis(-1 + 0.3 * s$male + 0.5 * s$kl3 + 1.1 * s$kl4 + 0.2 * s$age))
  cbind(set = name, s)
}))
data <- rbind(data, cbind(set = "separated", separated[, c("male", "kl3", "kl4", "age", "n", "events")]))
write.csv(data, "logistic-data.csv", row.names = FALSE, quote = FALSE)
fits <- do.call(rbind, lapply(unique(data$set), function(name) {
  d <- data[data$set == name & data$n > 0, ]
  one <- function(method, fit) {
    b <- coef(fit); s <- sqrt(diag(vcov(fit)))
    data.frame(set = name, method = method, term = names(b), estimate = ifelse(is.na(b), "", exact(b)),
      error = ifelse(is.na(b), "", exact(s[names(b)])))
  }
  control <- glm.control(epsilon = 1e-10, maxit = 200)
  f <- cbind(events, n - events) ~ male + kl3 + kl4 + age
  ml <- if (name == "separated") NULL else one("ml", glm(f, binomial, d, control = control))
  firth <- if (name == "dependent") NULL else {
    terms <- names(which(!is.na(coef(suppressWarnings(glm(f, binomial, d))))))[-1]
    g <- reformulate(terms, quote(cbind(events, n - events)))
    one("firth", brglm(g, binomial, d, control.brglm = brglm.control(br.epsilon = 1e-12, br.maxit = 2000)))
  }
  rbind(ml, firth)
}))
write.csv(fits, "logistic.csv", row.names = FALSE, quote = FALSE)
pairs <- list(list(c(12, 30, 8), c(20, 25, 40)), list(c(8, 45), c(14, 41)), list(c(100, 200, 300, 50), c(10, 20, 30, 5)),
  list(c(5, 0, 20), c(3, 9, 11)))
rows <- do.call(rbind, lapply(pairs, function(x) {
  p <- (x[[1]] / sum(x[[1]]))[-1]; q <- (x[[2]] / sum(x[[2]]))[-1]
  s <- (diag(p, length(p)) - p %o% p + diag(q, length(q)) - q %o% q) / 2
  data.frame(first = paste(x[[1]], collapse = " "), second = paste(x[[2]], collapse = " "),
    difference = exact(sqrt(drop(t(p - q) %*% solve(s) %*% (p - q)))))
}))
write.csv(rows, "standardized.csv", row.names = FALSE, quote = FALSE)

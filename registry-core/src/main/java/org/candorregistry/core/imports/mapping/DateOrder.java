package org.candorregistry.core.imports.mapping;

/** In which order a date names day (D), month (M) and year (Y). */
enum DateOrder {
    YMD,
    DMY,
    MDY
}

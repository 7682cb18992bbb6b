-- steps
SELECT
  "t0"."case",
  "t0"."activity",
  "t0"."time",
  "t0"."channel",
  "t0"."segment",
  "t0"."stage",
  LEAD("t0"."activity") OVER (
    PARTITION BY "t0"."case"
    ORDER BY "t0"."time" ASC, "t0"."row" ASC
    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
  ) AS "next",
  LEAD("t0"."time") OVER (
    PARTITION BY "t0"."case"
    ORDER BY "t0"."time" ASC, "t0"."row" ASC
    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
  ) - "t0"."time" AS "wait",
  ROW_NUMBER() OVER (
    PARTITION BY "t0"."case"
    ORDER BY "t0"."time" ASC, "t0"."row" ASC
    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
  ) - 1 AS "place"
FROM "events" AS "t0"

-- all
SELECT
  COUNT(*) AS "events",
  COUNT(*) FILTER(WHERE
    "t0"."place" = 0) AS "cases",
  MIN("t0"."time") AS "first",
  MAX("t0"."time") AS "last"
FROM "steps" AS "t0"

-- activities
SELECT
  "t0"."activity",
  COUNT(*) AS "events",
  COUNT(DISTINCT "t0"."case") AS "cases",
  QUANTILE_CONT("t0"."place", 0.5) AS "place",
  COUNT(*) FILTER(WHERE
    "t0"."place" = 0) AS "first",
  COUNT(*) FILTER(WHERE
    "t0"."next" IS NULL) AS "last"
FROM "steps" AS "t0"
GROUP BY
  1

-- ways
SELECT
  *
FROM (
  SELECT
    "t1"."activity",
    "t1"."next",
    COUNT(DISTINCT "t1"."case") AS "cases",
    QUANTILE_CONT("t1"."wait", 0.5) AS "wait"
  FROM (
    SELECT
      *
    FROM "steps" AS "t0"
    WHERE
      "t0"."next" IS NOT NULL
  ) AS "t1"
  GROUP BY
    1,
    2
) AS "t2"
ORDER BY
  "t2"."cases" DESC

-- channels
SELECT
  "t1"."activity",
  "t1"."channel",
  COUNT(*) AS "events"
FROM (
  SELECT
    *
  FROM "steps" AS "t0"
  WHERE
    "t0"."channel" IS NOT NULL
) AS "t1"
GROUP BY
  1,
  2

-- segments
SELECT
  "t1"."activity",
  "t1"."segment",
  COUNT(DISTINCT "t1"."case") AS "cases"
FROM (
  SELECT
    *
  FROM "steps" AS "t0"
  WHERE
    "t0"."segment" IS NOT NULL
) AS "t1"
GROUP BY
  1,
  2

-- segments_of_ways
SELECT
  "t1"."activity",
  "t1"."next",
  "t1"."segment",
  COUNT(DISTINCT "t1"."case") AS "cases"
FROM (
  SELECT
    *
  FROM "steps" AS "t0"
  WHERE
    "t0"."next" IS NOT NULL AND "t0"."segment" IS NOT NULL
) AS "t1"
GROUP BY
  1,
  2,
  3

-- all_segments
SELECT
  "t1"."segment",
  COUNT(DISTINCT "t1"."case") AS "cases"
FROM (
  SELECT
    *
  FROM "steps" AS "t0"
  WHERE
    "t0"."segment" IS NOT NULL
) AS "t1"
GROUP BY
  1

-- stages
SELECT
  "t1"."activity",
  "t1"."stage",
  COUNT(*) AS "events"
FROM (
  SELECT
    *
  FROM "steps" AS "t0"
  WHERE
    "t0"."stage" IS NOT NULL
) AS "t1"
GROUP BY
  1,
  2

-- all_stages
SELECT
  "t1"."stage",
  QUANTILE_CONT("t1"."place", 0.5) AS "place"
FROM (
  SELECT
    *
  FROM "steps" AS "t0"
  WHERE
    "t0"."stage" IS NOT NULL
) AS "t1"
GROUP BY
  1

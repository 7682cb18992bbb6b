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

-- visits
SELECT
  "t4"."touchpoint",
  COUNT(*) AS "events",
  COUNT(DISTINCT "t4"."case") AS "cases",
  COUNT(*) FILTER(WHERE
    "t4"."next" IS NULL) AS "last"
FROM (
  SELECT
    "t2"."case",
    "t2"."activity",
    "t2"."time",
    "t2"."channel",
    "t2"."segment",
    "t2"."stage",
    "t2"."next",
    "t2"."wait",
    "t2"."place",
    "t3"."touchpoint"
  FROM "steps" AS "t2"
  INNER JOIN "meant" AS "t3"
    ON "t2"."activity" = "t3"."activity"
) AS "t4"
GROUP BY
  1

-- astray
SELECT
  *
FROM (
  SELECT
    "t10"."source",
    "t10"."target",
    COUNT(*) AS "cases"
  FROM (
    SELECT
      "t6"."case",
      "t6"."place",
      "t6"."source",
      "t6"."target"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t1"."case",
          "t1"."place",
          "t1"."activity" AS "source",
          COALESCE("t1"."next", '') AS "target"
        FROM "steps" AS "t1"
      ) AS "t4"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t1"."case",
          "t1"."place" - 1 AS "place",
          '' AS "source",
          "t1"."activity" AS "target"
        FROM "steps" AS "t1"
        WHERE
          "t1"."place" = 0
      ) AS "t3"
    ) AS "t6"
    ANTI JOIN "allowed" AS "t2"
      ON "t6"."source" = "t2"."source" AND "t6"."target" = "t2"."target"
    INNER JOIN (
      SELECT
        "t7"."case",
        MIN("t7"."place") AS "place"
      FROM (
        SELECT
          "t6"."case",
          "t6"."place",
          "t6"."source",
          "t6"."target"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t1"."case",
              "t1"."place",
              "t1"."activity" AS "source",
              COALESCE("t1"."next", '') AS "target"
            FROM "steps" AS "t1"
          ) AS "t4"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t1"."case",
              "t1"."place" - 1 AS "place",
              '' AS "source",
              "t1"."activity" AS "target"
            FROM "steps" AS "t1"
            WHERE
              "t1"."place" = 0
          ) AS "t3"
        ) AS "t6"
        ANTI JOIN "allowed" AS "t2"
          ON "t6"."source" = "t2"."source" AND "t6"."target" = "t2"."target"
      ) AS "t7"
      GROUP BY
        1
    ) AS "t9"
      ON "t6"."case" = "t9"."case" AND "t6"."place" = "t9"."place"
  ) AS "t10"
  GROUP BY
    1,
    2
) AS "t11"
ORDER BY
  "t11"."cases" DESC,
  "t11"."source" ASC,
  "t11"."target" ASC

package org.candorregistry.api.demo.invented;

import java.util.List;
import org.candorregistry.core.followup.FollowUpReport;

/** What was made for a person, how it was given, and what followed. */
record Story(InventedProduct product, InventedTreatment treatment, List<FollowUpReport> followUps) {}

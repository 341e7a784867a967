package app.ringback.app;

import app.ringback.compliance.Guard;
import app.ringback.compliance.PlannedTouch;
import app.ringback.core.Channel;
import app.ringback.core.Phone;
import app.ringback.lead.Lead;
import app.ringback.settings.RepSettings;
import app.ringback.settings.RepSettingsBuilder;
import app.ringback.template.TemplateFilling;
import app.ringback.template.Templates;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/** Templates and how they are filled, wired. */
public final class TemplateWork {

  private final Desk desk;
  private final Templates templates;
  private final TemplateFilling filling;

  TemplateWork(Desk desk) {
    this.desk = desk;
    templates = new Templates(desk.device());
    filling =
        new TemplateFilling(
            this::rep, desk::phones, this::clocks, desk.clock(), Locale.getDefault());
  }

  public Templates templates() {
    return templates;
  }

  /** Fills templates with what the book and the settings know. */
  public TemplateFilling filling() {
    return filling;
  }

  /** Who writes; in practice somebody does before the settings name anyone. */
  private RepSettings rep() {
    RepSettings own = desk.settings().get().rep();
    return own.name().isBlank() && own.company().isBlank() && desk.workspace().practice()
        ? RepSettingsBuilder.builder(own).name(PracticeCarriers.LETTERHEAD.name()).build()
        : own;
  }

  private Set<ZoneId> clocks(Lead lead) {
    String number = Guard.textableNumber(lead).map(Phone::e164).orElse("");
    return desk.compliance().guard().clocks(new PlannedTouch(lead, Channel.TEXT, number, false));
  }
}

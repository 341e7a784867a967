package app.ringback.ui.lead;

import app.ringback.compliance.Guard;
import app.ringback.compliance.OptOutQuestionStore;
import app.ringback.compliance.optout.OptOuts;
import app.ringback.core.LeadId;
import app.ringback.draft.DraftStore;
import app.ringback.outbox.DispatchStore;
import app.ringback.outbox.Outbox;
import app.ringback.timeline.media.MediaStore;
import app.ringback.ui.call.CallActions;
import app.ringback.ui.compose.MailReadiness;
import app.ringback.ui.compose.TemplateDesk;
import app.ringback.ui.media.MediaDesk;
import app.ringback.ui.nextstep.StepDesk;
import app.ringback.ui.timeline.LeadHeaderModel;
import app.ringback.ui.timeline.LeadMerger;
import app.ringback.ui.timeline.RawOriginals;
import app.ringback.ui.timeline.ReturnWindow;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The features behind the panes of one lead.
 *
 * @param contents the pictures and files that came with texts
 * @param returns how long vendors take bad leads back
 * @param eraser erases a person for good; called off the FX thread
 * @param textingSetUp whether an account to send texts with is set up; must not wait
 * @param mailing whether the settings allow e-mail; must not wait
 * @param author who writes notes, as the settings have it; may be empty
 */
public record LeadFeatures(
    Outbox outbox,
    DispatchStore dispatches,
    Guard guard,
    OptOuts optOuts,
    OptOutQuestionStore questions,
    DraftStore drafts,
    TemplateDesk templates,
    RawOriginals raws,
    MediaStore media,
    MediaDesk contents,
    CallActions calls,
    LeadHeaderModel.StageChange stages,
    ReturnWindow returns,
    LeadMerger merger,
    StepDesk steps,
    Consumer<LeadId> eraser,
    BooleanSupplier textingSetUp,
    Supplier<MailReadiness> mailing,
    Supplier<String> author) {}
